/**
 * Makes the initial migration anew from the collections (`npm run db:regen`). For the time before the first release only: later
 * schema changes are further migrations (`payload migrate:create`).
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve('src/migrations')
const fixed = '20261121_000000_initial'
for (const file of readdirSync(folder)) if (/_initial\.(ts|json)$/.test(file)) rmSync(path.join(folder, file))
const environment = { ...process.env, PAYLOAD_CONFIG_PATH: 'payload.config.ts' }
const { status } = spawnSync(
  process.execPath,
  ['node_modules/payload/bin.js', 'migrate:create', 'initial', '--disable-transpile'],
  { stdio: 'inherit', env: environment },
)
if (status !== 0) process.exit(status ?? 1)
for (const file of readdirSync(folder)) {
  const ending = /_initial(\.ts|\.json)$/.exec(file)?.[1]
  if (ending) renameSync(path.join(folder, file), path.join(folder, fixed + ending))
}
// Node strips types without resolving them, so a type must be imported as one.
const initial = path.join(folder, `${fixed}.ts`)
writeFileSync(
  initial,
  readFileSync(initial, 'utf8').replace(
    'import { MigrateUpArgs, MigrateDownArgs, sql }',
    'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
  ),
)
const names = readdirSync(folder)
  .filter((file) => /^\d{8}_\d{6}_\w+\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort()
writeFileSync(
  path.join(folder, 'index.ts'),
  `${names.map((name, index) => `import * as migration${index} from './${name}.ts'`).join('\n')}\n\nexport const migrations = [\n${names
    .map((name, index) => `  { up: migration${index}.up, down: migration${index}.down, name: '${name}' },`)
    .join('\n')}\n]\n`,
)
