// Stands for Next's own program in tests of `npm start`: `next build` takes STUB_BUILD_MS and leaves what a build leaves.
const { mkdirSync, rmSync, writeFileSync } = require('node:fs')

rmSync('.next', { recursive: true, force: true })
mkdirSync('.next')
writeFileSync('.next/BUILD_ID', 'unfinished')
setTimeout(() => console.log('built'), Number(process.env.STUB_BUILD_MS ?? 100))
