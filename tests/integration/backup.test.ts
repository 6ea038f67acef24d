import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { load } from '#scripts/lib/backup/load.ts'
import { readManifest, verifyFiles } from '#scripts/lib/backup/manifest.ts'
import { save } from '#scripts/lib/backup/save.ts'
import { knownMigrations } from '#scripts/lib/migrations.ts'
import { withClient } from '#scripts/lib/postgres.ts'
import { withOwnDatabase } from '#tests/support/database.ts'
import { runScript } from '#tests/support/testServer.ts'

let folder: string
const inFolder = (...parts: string[]) => join(folder, ...parts)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-hub-backup-'))
  mkdirSync(inFolder('media'))
  writeFileSync(inFolder('media', 'poster.png'), 'not really a picture')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** People, a ledger kept by triggers, texts that need care in COPY's format, and enough rows for several packets. */
async function fill(client: Client): Promise<void> {
  await client.query(`INSERT INTO users (id, email, name, updated_at, created_at)
    SELECT ('00000000-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid, 'p' || g || '@stu.sdu.edu.kz',
           E'Айгерім\\t"№' || g || E'"\\n\\\\N', now(), now() FROM generate_series(1, 50) g`)
  await client.query(`INSERT INTO bonus_transactions (id, user_id, reason, points, updated_at, created_at)
    SELECT gen_random_uuid(), id, 'test', 5, now(), now() FROM users`)
  await client.query(`INSERT INTO audit_log (id, action, updated_at, created_at)
    SELECT gen_random_uuid(), repeat('x', 200), now(), now() FROM generate_series(1, 20000)`)
  await client.query('INSERT INTO categories (id, updated_at, created_at) VALUES (gen_random_uuid(), now(), now())')
  await client.query(
    `INSERT INTO categories_locales (name, _locale, _parent_id) SELECT 'Музыка', 'ru', id FROM categories`,
  )
}

/** What a database holds, a digest per table; the list of migrations notes when they ran and is left out. */
async function contents(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
      WHERE relkind = 'r' AND relpersistence = 'p' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const digest = await client.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${name} t`,
    )
    digests[name] = digest.rows[0]?.digest ?? ''
  }
  return digests
}

const backUp = (databaseUrl: string) =>
  save({ databaseUrl, mediaDir: inFolder('media'), folder: inFolder('backup'), ticketKey: 'aa' })

const restore = (databaseUrl: string, more: Partial<Parameters<typeof load>[0]> = {}) =>
  load({
    databaseUrl,
    mediaDir: inFolder('restored-media'),
    folder: inFolder('backup'),
    migrations: knownMigrations(),
    isForced: false,
    migrate: () => runScript('scripts/migrate.ts', [], databaseUrl, inFolder('restored-media')),
    ...more,
  })

describe('backup and restore', { timeout: 240_000 }, () => {
  it('brings everything back into an empty hub', async () => {
    await withOwnDatabase('from', async (from) => {
      await withClient(from, fill)
      await backUp(from)
      const before = await withClient(from, contents)
      await withOwnDatabase('to', async (to) => {
        const manifest = await restore(to)
        await withClient(to, async (client) => {
          expect(await contents(client)).toEqual(before)
          expect(manifest.tables.find(({ name }) => name === 'public.audit_log')?.rows).toBe(20_000)
          // The guarantees are back as well: the ledger refuses changes, numbers go on where they were, keys hold.
          await expect(client.query('DELETE FROM bonus_transactions')).rejects.toThrow()
          await client.query(
            `INSERT INTO categories_locales (name, _locale, _parent_id) SELECT 'Music', 'en', id FROM categories`,
          )
          await expect(
            client.query(
              `INSERT INTO categories_locales (name, _locale, _parent_id) VALUES ('x', 'kk', gen_random_uuid())`,
            ),
          ).rejects.toThrow(/foreign key/)
        })
      })
    })
    expect(readFileSync(inFolder('restored-media', 'poster.png'), 'utf8')).toBe('not really a picture')
  })

  it('keeps a database that holds something, unless forced', async () => {
    await withOwnDatabase('from', async (from) => {
      await withClient(from, fill)
      await backUp(from)
      await withClient(from, (client) => client.query(`UPDATE users SET name = 'changed'`))
      const before = await withClient(from, contents)
      await expect(restore(from)).rejects.toThrow(/not empty/)
      expect(await withClient(from, contents)).toEqual(before)
      await restore(from, { isForced: true })
      const names = await withClient(from, (client) => client.query(`SELECT FROM users WHERE name = 'changed'`))
      expect(names.rowCount).toBe(0)
    })
  })

  it('refuses a database in use, another version and a damaged backup, and touches nothing', async () => {
    await withOwnDatabase('from', async (from) => {
      await withClient(from, fill)
      const { tables } = await backUp(from)
      await withOwnDatabase('to', async (to) => {
        await withClient(to, async () => {
          await expect(restore(to)).rejects.toThrow(/in use/)
        })
        await expect(restore(to, { migrations: [...knownMigrations(), '29990101_later'] })).rejects.toThrow(
          /older version/,
        )
        appendFileSync(inFolder('backup', tables[0]?.file ?? ''), 'x')
        await expect(restore(to)).rejects.toThrow(/damaged/)
        rmSync(inFolder('backup', 'manifest.json'))
        await expect(restore(to)).rejects.toThrow(/not a complete backup/)
        expect((await withClient(to, (client) => client.query('SELECT FROM users'))).rowCount).toBe(0)
      })
    })
    expect(existsSync(inFolder('restored-media'))).toBe(false)
  })

  it('sees one moment while the hub goes on', async () => {
    await withOwnDatabase('from', async (from) => {
      await withClient(from, fill)
      await withClient(from, async (client) => {
        let writing = true
        const writer = (async () => {
          while (writing) {
            await client.query('BEGIN')
            await client.query(
              `INSERT INTO audit_log (id, action, updated_at, created_at) VALUES (gen_random_uuid(), 'both', now(), now())`,
            )
            await client.query(
              `UPDATE users SET name = (SELECT count(*) FROM audit_log WHERE action = 'both')::text WHERE email = 'p1@stu.sdu.edu.kz'`,
            )
            await client.query('COMMIT')
          }
        })()
        await backUp(from)
        writing = false
        await writer
      })
      await verifyFiles(inFolder('backup'), readManifest(inFolder('backup')))
      await withOwnDatabase('to', async (to) => {
        await restore(to)
        const { rows } = await withClient(to, (client) =>
          client.query(`SELECT name, (SELECT count(*)::text FROM audit_log WHERE action = 'both') AS logged
                          FROM users WHERE email = 'p1@stu.sdu.edu.kz'`),
        )
        expect(rows[0].logged).toBe(/^\d+$/.test(rows[0].name) ? rows[0].name : '0')
      })
    })
  })
})
