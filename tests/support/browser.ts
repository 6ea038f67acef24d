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

/** Longer than a busy machine takes for one step, in ms: nothing is measured by it. */
const patience = 60_000

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

/**
 * Until the page answers to clicks and keys, which on a busy machine is well after it is loaded: what is clicked or typed before
 * React has taken a page over is lost. Public pages have no React (stripRuntime); their script has run when they are loaded.
 */
async function takenOver(page: Page): Promise<void> {
  const wait = (): Promise<string> =>
    page.evaluate(async (deadline) => {
      const isTaken = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith('__reactProps$'))
      for (;;) {
        if (!document.querySelector('script[src*="/_next/"]')) return ''
        const waiting = [...document.querySelectorAll('button, input, select, textarea')].filter(
          (each) => !isTaken(each),
        )
        if (waiting.length === 0) {
          // What listens to the whole page is put there by effects, after the markup: done when there is nothing to do.
          await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 }))
          return ''
        }
        if (Date.now() > deadline) return waiting.map((each) => each.outerHTML.slice(0, 80)).join()
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }, Date.now() + patience)
  // A page that leads on to another at once takes the answer with it.
  const isLeft = (error: unknown): boolean => /context was destroyed|navigation/i.test(String(error))
  for (;;) {
    const dead = await wait().catch((error: unknown) => {
      if (!isLeft(error)) throw error
      return null
    })
    if (dead === '') return
    if (dead !== null) throw new Error(`${page.url()} is not taken over by its script: ${dead}`)
    await page.waitForLoadState('domcontentloaded')
  }
}

/** Every way to another document ends when that answers to clicks and keys. */
function waitForScripts(page: Page): void {
  const { goto, reload, waitForURL } = page
  page.goto = async (...given) => {
    const answer = await goto.apply(page, given)
    await takenOver(page)
    return answer
  }
  page.reload = async (...given) => {
    const answer = await reload.apply(page, given)
    await takenOver(page)
    return answer
  }
  page.waitForURL = async (...given) => {
    await waitForURL.apply(page, given)
    await takenOver(page)
  }
}

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
  context.setDefaultTimeout(patience)
  context.on('page', waitForScripts)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  return { page, context, url, faults, leave: () => (own ?? context).close() }
}

/** Signs a visitor in through the API of the site, as the form does, with a session of its own; the cookie stays with the visitor. */
export async function signInAnew({ context, url }: Visitor, login: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/auth/login', { data: { login, password }, headers: { origin: url } })
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()} ${await answer.text()}`)
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const signIns = new Map<string, Promise<Cookies>>()

/**
 * Signs a visitor in. Deriving a password is dear, so the session of an account is kept and shared by the visitors of this run: who ends
 * it, or counts sessions, uses the form or {@link signInAnew}.
 */
export async function signInAs(visitor: Visitor, login: string, password: string): Promise<void> {
  const { context, url } = visitor
  const who = `${url} ${login} ${password}`
  const kept = signIns.get(who)
  if (kept) return context.addCookies(await kept)
  const made = signInAnew(visitor, login, password).then(() => context.cookies())
  signIns.set(who, made)
  made.catch(() => signIns.delete(who))
  await made
}

/** What axe finds on the page, or in the part of it that a selector names, in words: rule and element. */
export async function axeProblems(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    // Of what passes nothing is told. `resultTypes` goes first, as `withTags` adds to the options.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // In the page itself: otherwise each run opens a blank page to put together what the frames of other origins say.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** In the dark and then the light theme, on the same document, when the colours have changed: what `look` finds. Not in the admin, which asks for the theme once. */
export async function inBothThemes<T>(page: Page, look: () => Promise<T>): Promise<{ light: T; dark: T }> {
  const seen = async (colorScheme: 'light' | 'dark'): Promise<T> => {
    await page.emulateMedia({ colorScheme })
    // To their ends rather than waited for: one within a closed fold never ends by itself. The end of one may begin another.
    await page.evaluate(() => {
      for (let round = 0; round < 50; round++) {
        const moving = document.getAnimations().filter((each) => each instanceof CSSTransition)
        if (moving.length === 0) return
        for (const each of moving) each.finish()
      }
      throw new Error('The colours of the page do not come to rest')
    })
    return look()
  }
  return { dark: await seen('dark'), light: await seen('light') }
}

/** What {@link inBothThemes} answers where nothing was found. */
export const nothing = { light: [], dark: [] }

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
