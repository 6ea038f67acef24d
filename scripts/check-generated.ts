/**
 * Are the committed outputs of the generators those of the present sources? Nothing in the clone is changed: each is made
 * anew in a temporary folder and compared.
 *
 *   node scripts/check-generated.ts types | importMap | migrations
 *
 * Needs the hub's environment (scripts/check.ts gives it), but no database.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import payload, { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import config from '#payload-config'
import { readTextIfAny } from './lib/files.ts'
import { inRoot } from './lib/paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-hub-check-'))

async function checkTypes(): Promise<boolean> {
  const resolved = await config
  const committed = String(resolved.typescript.outputFile)
  const made = join(folder, 'payload-types.ts')
  resolved.typescript.outputFile = made
  await generateTypes(resolved, { log: false })
  return isSame(committed, made)
}

async function checkImportMap(): Promise<boolean> {
  const resolved = await config
  const committed = String(resolved.admin.importMap.importMapFile)
  // Its imports are relative to where it lies, so the copy has to lie beside it.
  const made = committed.replace(/\.js$/, `.check-${process.pid}.js`)
  writeFileSync(made, '')
  resolved.admin.importMap.importMapFile = made
  try {
    await generateImportMap(resolved, { force: true, log: false })
    return isSame(committed, made)
  } finally {
    rmSync(made, { force: true })
  }
}

function isSame(committed: string, made: string): boolean {
  if (readTextIfAny(committed)?.trim() === readFileSync(made, 'utf8').trim()) return true
  process.stdout.write(`${committed} is ${existsSync(committed) ? 'out of date' : 'missing'}. Run: npm run generate\n`)
  return false
}

/** Would `payload migrate:create` find anything to do? It compares with the snapshot of the newest migration. */
async function checkMigrations(): Promise<boolean> {
  const source = inRoot('src', 'migrations')
  for (const name of readdirSync(source)) {
    if (name.endsWith('.json')) copyFileSync(join(source, name), join(folder, name))
  }
  process.env.PAYLOAD_MIGRATING = 'true'
  await payload.init({ config, disableDBConnect: true, disableOnInit: true })
  payload.db.migrationDir = folder
  await payload.db.createMigration({ payload, migrationName: 'check', forceAcceptWarning: true })
  const made = readdirSync(folder).find((name) => name.endsWith('_check.ts'))
  const text = made ? readFileSync(join(folder, made), 'utf8') : ''
  const upwards = text.slice(text.indexOf('function up'), text.indexOf('function down'))
  if (made && !upwards.includes('sql`')) return true
  process.stdout.write(`The collections need a migration that is not there:\n${upwards || 'none was made'}\n`)
  return false
}

const checks = { types: checkTypes, importMap: checkImportMap, migrations: checkMigrations }
const check = checks[process.argv[2] as keyof typeof checks]
try {
  process.exitCode = (await check()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
