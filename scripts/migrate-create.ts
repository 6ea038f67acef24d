/**
 * npm run migrate:create -- <name>: writes the migration that the changed collections need. What Payload cannot express
 * (checks, triggers, functions) is written into it by hand afterwards.
 */
import { spawnSync } from 'node:child_process'
import { mendMigrations } from './lib/migrationFiles.ts'
import { inRoot, root } from './lib/paths.ts'

const [name] = process.argv.slice(2)
if (!name || !/^\w+$/.test(name)) {
  process.stderr.write('What is it about? For example: npm run migrate:create -- add_waitlist\n')
  process.exit(2)
}
const payload = [
  inRoot('node_modules', 'payload', 'bin.js'),
  '--disable-transpile',
  'migrate:create',
  name,
  '--skip-empty',
]
const { status } = spawnSync(process.execPath, payload, { cwd: root, stdio: 'inherit' })
if (status === 0) mendMigrations()
process.exitCode = status ?? 1
