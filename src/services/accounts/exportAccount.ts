import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { personalData, personalFiles, personalSections } from '#src/db/accounts/personalData.ts'
import { audit } from '#src/db/audit.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { type ZipEntry, zipOf } from '#src/lib/zip.ts'

async function* entriesOf(person: string, locale: Locale): AsyncGenerator<ZipEntry> {
  yield { name: 'README.txt', data: Buffer.from(`${getT(locale, 'settings')('exportReadme')}\n`) }
  for (const section of personalSections)
    yield { name: `${section}.json`, data: Buffer.from(await personalData(pool, section, person)) }
  for (const name of await personalFiles(pool, person)) {
    const file = path.basename(name)
    // A picture whose file is lost must not keep the rest from its owner.
    const data = await readFile(path.resolve(env.MEDIA_DIR, file)).catch(() => null)
    if (data) yield { name: `files/${file}`, data }
  }
}

/** Everything the hub holds about a person as a ZIP archive, a piece at a time: JSON a subject, and the own pictures. */
export async function exportAccount(actor: Actor, ip: string, locale: Locale): Promise<ReadableStream<Uint8Array>> {
  await audit(pool, { action: 'user.export', actor: actor.id, subjectType: 'users', subject: actor.id, ip })
  return Readable.toWeb(Readable.from(zipOf(entriesOf(actor.id, locale), new Date()))) as ReadableStream<Uint8Array>
}
