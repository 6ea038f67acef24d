import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { memo } from '#src/lib/memo.ts'

const rules = `
:root { color-scheme: light dark; --font-page: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --font-code: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--color-canvas); color: var(--color-ink); font: var(--text-sm)/1.5 var(--font-page); overflow-wrap: anywhere }
a { color: var(--color-accent-ink); text-underline-offset: 0.15em }
:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 2px; border-radius: var(--radius-xs) }
.skip { position: absolute; left: 1rem; top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--color-raised) }
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden }
.bar { border-bottom: 1px solid var(--color-line); background: var(--color-surface) }
.bar div, .columns { max-width: var(--container-page); margin: 0 auto; padding: 0.75rem var(--spacing-gutter) }
.bar div { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center }
.bar a { display: inline-block; padding: 0.35rem 0 }
.bar .home { color: var(--color-ink); font-weight: 700; font-size: var(--text-lg); text-decoration: none; margin-right: auto }
h1, h2, h3 { line-height: 1.2; margin: 0; text-wrap: balance }
h1 { font-size: var(--text-headline); margin-top: 1.5rem }
h2 { font-size: var(--text-title); margin: 3rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--color-line) }
h3 { font-size: var(--text-sm); font-weight: 600 }
p { margin: 0.5rem 0; max-width: var(--container-text) }
code, pre { font-family: var(--font-code); font-size: 0.875em }
pre { white-space: pre-wrap; margin: 0.75rem 0; padding: 0.75rem 0.875rem; border-radius: var(--radius-sm); background: var(--color-sunken); line-height: 1.5 }
.contents ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.375rem }
.contents a { display: block; padding: 0.3rem 0.75rem; border-radius: var(--radius-full); background: var(--color-sunken); color: var(--color-ink); text-decoration: none }
.contents a:hover { background: var(--color-accent-soft) }
.contents details { margin-top: 0.5rem }
.contents p { font-weight: 600; margin: 1rem 0 0.5rem }
summary { cursor: pointer; min-height: 1.75rem; padding: 0.2rem 0; width: fit-content; color: var(--color-accent-ink) }
article { margin: 0.75rem 0; padding: 0.875rem 1rem; border: 1px solid var(--color-line); border-radius: var(--radius-md); background: var(--color-surface) }
article:target { border-color: var(--color-accent) }
article h3 a { color: inherit; text-decoration: none; display: flex; flex-wrap: wrap; gap: 0.375rem 0.625rem; align-items: center; min-height: 1.5rem }
.method { font: 700 var(--text-2xs)/1 var(--font-code); padding: 0.3rem 0.45rem; border-radius: var(--radius-xs); background: var(--color-accent-soft); color: var(--color-accent-ink) }
.method.get { background: var(--color-good-soft); color: var(--color-good) }
.method.delete { background: var(--color-bad-soft); color: var(--color-bad) }
.access { color: var(--color-ink-soft); font-size: var(--text-xs) }
table { width: 100%; border-collapse: collapse; margin: 0.75rem 0; font-size: var(--text-xs); table-layout: fixed }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.625rem 0.35rem 0; border-top: 1px solid var(--color-line); font-weight: 400 }
thead th { color: var(--color-ink-soft) }
th:first-child { width: 40% }
th:nth-child(2), td:nth-child(2) { width: 26% }
@media (width >= 64rem) {
  h1 { margin-top: 0 }
  .columns { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2.5rem; padding-top: 1.75rem }
  .contents { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; padding: 3px }
  .contents ul { display: block }
  .contents a { background: none; border-radius: var(--radius-xs); padding: 0.2rem 0.5rem }
}
@media print { .contents, .bar { display: none } }
`

/** The tokens of the site as plain CSS: one place says what its colours are. */
const tokens = async (): Promise<string> =>
  (await readFile(path.resolve('src/ui/tokens.css'), 'utf8'))
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*--[\w-]+-\*:.*;$/gm, '')
    .replace('@theme static', ':root')
    .replaceAll(/\n\s+/g, '\n')

/** The page's stylesheet. */
export const pageStyle = memo(Number.POSITIVE_INFINITY, async (_page: 'docs') => (await tokens()) + rules)
