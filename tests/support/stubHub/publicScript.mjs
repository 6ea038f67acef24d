// Stands for src/ui/public/build.mjs in tests of `npm start`.
import { mkdirSync, writeFileSync } from 'node:fs'

mkdirSync('public/ui', { recursive: true })
writeFileSync('public/ui/hub.js', '')
