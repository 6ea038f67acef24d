/** A real Chromium for the browser journeys. One for all files of the run, a fresh context (cookies, storage) for each visitor. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '#scripts/lib/browser.mjs'
import { hubUrl } from './hub.ts'

const key = Symbol.for('hub.tests.browser')
const holder = globalThis as { [key]?: Promise<Browser> }

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function launch(more: string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: npm test installs it, or set CHROME_PATH.')
  return chromium.launch({ executablePath, args: [...flags, ...more] })
}

function browser(): Promise<Browser> {
  holder[key] ??= launch()
  return holder[key]
}

export type Visitor = {
  page: Page
  context: BrowserContext
  /** Of the hub he visits. */
  url: string
  faults: string[]
  leave: () => Promise<void>
}

type Options = {
  /** Of a hub of the test's own; the run's unless told. */
  url?: string
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  /** A file that the camera shows (YUV4MPEG2). Such a visitor has a browser of its own. */
  film?: string
}

const withFilm = (file: string): Promise<Browser> =>
  launch([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ])

/** A visitor with a phone (360 × 740) unless told. `faults` collects script errors and answers of 500 and above. */
export async function visit(options: Options = {}): Promise<Visitor> {
  const { url = hubUrl(), width = 360, height = 740, theme = 'light', film } = options
  const own = film ? await withFilm(film) : null
  const context = await (own ?? (await browser())).newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  return { page, context, url, faults, leave: () => (own ?? context).close() }
}

/** Signs a visitor in through the API of the site, as the form does; the cookie stays with the visitor. */
export async function signInAs({ context, url }: Visitor, login: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/auth/login', {
    data: { login, password },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()} ${await answer.text()}`)
}

/** What axe finds on the page, or in the part of it that a selector names, in words: rule and element. */
export async function axeProblems(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What sticks out of the page sideways, unless it is meant to be scrolled or hidden: elements in words. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isClipped = (element: Element): boolean => {
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return true
      return false
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (right > innerWidth + 1 || left < -1) && element.checkVisibility() && !isClipped(element)
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`.slice(0, 120))
  })
