/**
 * What Lighthouse says of the public pages on a slow phone (its mobile settings), of a running hub with demo data.
 *
 *   npm run lighthouse                   http://localhost:3000; HUB_URL=… for another
 *
 * Prints a table and writes bench/results/lighthouse.md.
 */
import { writeFileSync } from 'node:fs'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { findChromium } from '#scripts/lib/browser.mjs'
import { inRoot } from '#scripts/lib/paths.ts'
import { findFreePort } from '#scripts/lib/ports.ts'

const hub = process.env.HUB_URL ?? 'http://localhost:3000'
const pages = ['/', '/events/roof-session', '/clubs/vision-club']
const goals = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const figures = {
  'largest-contentful-paint': 'LCP',
  'cumulative-layout-shift': 'CLS',
  'total-blocking-time': 'TBT',
  'total-byte-weight': 'weight',
} as const

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium: npm test installs it, or set CHROME_PATH.')
const port = await findFreePort()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
})
const rows: string[] = []
const notes: string[] = []
try {
  for (const page of pages) {
    // Once before: the first visitor after a start makes the page, the others get it.
    await fetch(hub + page)
    const result = await lighthouse(hub + page, { port, logLevel: 'error', onlyCategories: Object.keys(goals) })
    if (!result) throw new Error(`Lighthouse said nothing about ${page}`)
    const { categories, audits } = result.lhr
    const scores = Object.entries(goals).map(([name, goal]) => {
      const score = Math.round((categories[name]?.score ?? 0) * 100)
      if (score < goal)
        for (const { id } of categories[name]?.auditRefs ?? []) {
          const audit = audits[id]
          if (audit && audit.score !== null && audit.score < 0.9)
            notes.push(`- ${page} ${name}: ${audit.title} ${audit.displayValue ?? ''}`.trim())
        }
      return score < goal ? `**${score}**` : String(score)
    })
    rows.push(
      `| ${[page, ...scores, ...Object.keys(figures).map((id) => audits[id]?.displayValue ?? '')].join(' | ')} |`,
    )
  }
} finally {
  await browser.close()
}
const head = ['page', ...Object.entries(goals).map(([name, goal]) => `${name} (≥ ${goal})`), ...Object.values(figures)]
const table = [
  `| ${head.join(' | ')} |`,
  `|${'---|'.repeat(head.length)}`,
  ...rows,
  ...(notes.length > 0 ? ['', ...notes] : []),
].join('\n')
writeFileSync(inRoot('bench', 'results', 'lighthouse.md'), `# Lighthouse, mobile\n\n${table}\n`)
process.stdout.write(`${table}\n`)
