/**
 * Pictures of the pages of a running hub with demo data, for docs/screens: phone and desktop, light and dark.
 *
 *   npm run screens                     of http://localhost:3000, Russian, into docs/screens
 *   HUB_URL=… LOCALE=kk OUT=/tmp/kk npm run screens -- feed ticket      only these
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from './lib/browser.mjs'
import { say } from './lib/output.ts'
import { inRoot } from './lib/paths.ts'

const hub = process.env.HUB_URL ?? 'http://localhost:3000'
const locale = process.env.LOCALE ?? 'ru'
const out = process.env.OUT ?? inRoot('docs', 'screens')
const only = process.argv.slice(2)

const accounts = {
  student: ['student001@stu.sdu.edu.kz', 'student123'],
  head: ['head@sdu.edu.kz', 'head12345'],
  admin: ['admin', 'admin123'],
} as const

type Account = keyof typeof accounts
type Screen = { name: string; path: string | ((context: BrowserContext) => Promise<string>); as?: Account }

const json = async <T>(context: BrowserContext, path: string): Promise<T> =>
  (await (await context.request.get(`${hub}${path}`)).json()) as T

/** The student's nearest ticket. */
const ticketPage = async (context: BrowserContext): Promise<string> => {
  const { items } = await json<{ items: { id: string }[] }>(context, '/api/me/tickets?limit=1')
  return `/me/tickets/${items[0]?.id}`
}

/** An order placed now and not paid: its page, or the bank's. */
const placedOrder =
  (page: 'order' | 'bank') =>
  async (context: BrowserContext): Promise<string> => {
    const event = await json<{ ticketTypes: { id: string }[] }>(context, '/api/catalog/events/roof-session')
    const answer = await context.request.post(`${hub}/api/checkout`, {
      data: { lines: [{ ticketType: event.ticketTypes[0]?.id, quantity: 1 }], gateway: 'sandbox' },
      headers: { origin: hub },
    })
    const { order, payment, error } = (await answer.json()) as {
      order?: { id: string }
      payment?: { url: string }
      error?: { details?: { order?: string } }
    }
    const url = payment?.url ? new URL(payment.url).pathname : null
    return page === 'bank' && url ? url : `/orders/${order?.id ?? error?.details?.order}`
  }

/** The best rated event that is over, at its reviews. */
const reviewedEvent = async (context: BrowserContext): Promise<string> => {
  const { events } = await json<{ events: { slug: string }[] }>(context, '/api/leaderboard')
  return `/events/${events[0]?.slug}#reviews`
}

const screens: Screen[] = [
  { name: 'feed', path: '/' },
  { name: 'search', path: '/?q=концерт&price=free' },
  { name: 'event', path: '/events/roof-session' },
  { name: 'clubs', path: '/clubs' },
  { name: 'club', path: '/clubs/vision-club' },
  { name: 'locations', path: '/locations' },
  { name: 'leaderboard', path: '/leaderboard' },
  { name: 'login', path: '/login' },
  { name: 'register', path: '/register' },
  { name: 'profile', path: '/me', as: 'student' },
  { name: 'tickets', path: '/me/tickets', as: 'student' },
  { name: 'ticket', path: ticketPage, as: 'student' },
  { name: 'schedule', path: '/me/schedule', as: 'student' },
  { name: 'gpa', path: '/me/gpa', as: 'student' },
  { name: 'bonuses', path: '/me/bonuses', as: 'student' },
  { name: 'reviews', path: reviewedEvent, as: 'student' },
  { name: 'till', path: '/till', as: 'admin' },
  { name: 'admin-reviews', path: '/admin/collections/reviews', as: 'admin' },
  { name: 'settings', path: '/me/settings', as: 'student' },
  { name: 'checkout', path: '/checkout?event=roof-session', as: 'student' },
  { name: 'bank', path: placedOrder('bank'), as: 'student' },
  { name: 'order', path: placedOrder('order'), as: 'student' },
  { name: 'scan', path: '/scan/roof-session', as: 'admin' },
  { name: 'inbox', path: '/me/inbox', as: 'student' },
  { name: 'chat', path: '/chat', as: 'student' },
  { name: 'location', path: '/locations/red-hall' },
  { name: 'manage', path: '/club/vision-club/manage', as: 'head' },
  { name: 'manage-events', path: '/club/vision-club/manage/events', as: 'head' },
  { name: 'manage-wizard', path: '/club/vision-club/manage/events/new', as: 'head' },
  { name: 'manage-members', path: '/club/vision-club/manage/members', as: 'head' },
  { name: 'manage-statistics', path: '/club/vision-club/manage/statistics', as: 'head' },
  { name: 'studio', path: '/studio' },
  { name: 'studio-hall', path: '/studio/white-cyclorama' },
  { name: 'admin-halls', path: '/admin/halls', as: 'admin' },
  { name: 'admin-studio', path: '/admin/studio', as: 'admin' },
  { name: 'admin-letters', path: '/admin/letters', as: 'admin' },
  { name: 'admin', path: '/admin', as: 'admin' },
  { name: 'admin-events', path: '/admin/collections/events', as: 'admin' },
  { name: 'admin-head', path: '/admin', as: 'head' },
  { name: 'not-found', path: '/events/there-is-none' },
]

const sizes = [
  { size: 'phone', viewport: { width: 360, height: 740 } },
  { size: 'desktop', viewport: { width: 1280, height: 800 } },
] as const

async function take(
  browser: Browser,
  as: Account | undefined,
  theme: 'light' | 'dark',
  wanted: Screen[],
): Promise<void> {
  const context = await browser.newContext({
    colorScheme: theme,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  })
  if (as) {
    const [login, password] = accounts[as]
    const answer = await context.request.post(`${hub}/api/auth/login`, {
      data: { login, password },
      headers: { origin: hub },
    })
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`)
  }
  const page = await context.newPage()
  for (const { name, path } of wanted) {
    const bare = typeof path === 'string' ? path : await path(context)
    const isOfSite = !bare.startsWith('/admin')
    const address = locale === 'ru' || !isOfSite ? bare : `/${locale}${bare === '/' ? '' : bare}`
    for (const { size, viewport } of sizes) {
      await page.setViewportSize(viewport)
      await page.goto(hub + address, { waitUntil: 'networkidle' }).catch(() => undefined)
      await page.waitForTimeout(isOfSite ? 300 : 1200)
      const picture = await page.screenshot({ animations: 'disabled' })
      await sharp(picture)
        .webp({ quality: 82 })
        .toFile(join(out, `${name}-${size}-${theme}.webp`))
    }
    say(`${name} (${theme})`)
  }
  await context.close()
}

const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium: npm test installs it, or set CHROME_PATH.')
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
for (const theme of ['light', 'dark'] as const)
  for (const as of [undefined, 'student', 'head', 'admin'] as const) {
    const wanted = screens.filter((screen) => screen.as === as && (only.length === 0 || only.includes(screen.name)))
    if (wanted.length > 0) await take(browser, as, theme, wanted)
  }
await browser.close()
