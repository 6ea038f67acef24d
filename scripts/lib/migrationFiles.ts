import { readFileSync } from 'node:fs'
import { writeWhole } from './files.ts'
import { knownMigrations } from './migrations.ts'
import { inRoot } from './paths.ts'

const folder = (...parts: string[]) => inRoot('src', 'migrations', ...parts)

/**
 * Makes the files that Payload's generator writes fit for Node, which strips types without resolving them: a type is imported
 * as one, and the list imports by file name with extension.
 */
export function mendMigrations(): void {
  const names = knownMigrations()
  for (const name of names) {
    const text = readFileSync(folder(`${name}.ts`), 'utf8')
    const mended = text.replace(
      /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    if (mended !== text) writeWhole(folder(`${name}.ts`), mended)
  }
  const imports = names.map((name, index) => `import * as migration${index} from './${name}.ts'`)
  const entries = names.map(
    (name, index) => `  { up: migration${index}.up, down: migration${index}.down, name: '${name}' },`,
  )
  writeWhole(folder('index.ts'), `${imports.join('\n')}\n\nexport const migrations = [\n${entries.join('\n')}\n]\n`)
}
