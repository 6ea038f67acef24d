/** Bundles public/hub.ts into the site's static folder: `node src/ui/public/build.mjs [folder]`, before `next build` and `next dev`. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../public/ui', import.meta.url))
const entry = fileURLToPath(new URL('./hub.ts', import.meta.url))
const { outputFiles } = buildSync({
  entryPoints: [entry],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  write: false,
})
const text = outputFiles[0].text
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'hub.js'), text)
writeFileSync(
  join(folder, 'hub.json'),
  JSON.stringify({ version: createHash('sha256').update(text).digest('hex').slice(0, 10) }),
)
process.stdout.write(`hub.js: ${text.length} bytes -> ${join(folder, 'hub.js')}\n`)
