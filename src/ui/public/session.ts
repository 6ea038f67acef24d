/**
 * Who is signed in. Pages are static and the same for all, so only the browser can know: one request a page at most, none while the
 * answer is fresh. The answer goes onto <html> as attributes and custom properties, which CSS reads (globals.css, "Signed in").
 * No element of the page is touched, so it does not matter whether React owns them.
 */
import { pushScope, sessionKey, ticketCache } from '../keys.ts'

export type Me = {
  id: string
  name: string
  photoUrl: string | null
  roles: string[]
  headOf: string[]
  unread: number
}

const freshMs = 5 * 60_000
const staffRoles = ['admin', 'club_head', 'organiser', 'studio_manager']

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => String(isRecord(each) ? (each.slug ?? each.id) : each)) : []

/** Reads `{ user }` or the user itself; null when nobody is signed in. */
export function parseMe(body: unknown): Me | null {
  const user = isRecord(body) && 'user' in body ? body.user : body
  if (!isRecord(user) || !user.id) return null
  const photoUrl = user.photoUrl ?? (isRecord(user.photo) ? user.photo.url : null)
  return {
    id: String(user.id),
    name: String(user.name ?? user.fullName ?? user.username ?? user.email ?? ''),
    photoUrl: typeof photoUrl === 'string' ? photoUrl : null,
    roles: strings(user.roles ?? (user.role ? [user.role] : [])),
    headOf: strings(user.headOf ?? user.clubs),
    unread: Number(user.unread) || 0,
  }
}

/** What CSS needs: initials, photo, name, and for whom menu items are (`staff`, `head`). Kept in sessionStorage for the boot script. */
export type SessionLook = { at: number; name: string; initials: string; photo: string; groups: string; unread: number }

export function lookOf(me: Me, at: number): SessionLook {
  const initials = me.name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => ([...word][0] ?? '').toLocaleUpperCase())
    .join('')
  const groups = [me.roles.some((role) => staffRoles.includes(role)) && 'staff', me.headOf.length > 0 && 'head']
    .filter(Boolean)
    .join(' ')
  return { at, name: me.name, initials, photo: me.photoUrl ?? '', groups, unread: me.unread }
}

/** The same is written in the boot script (boot.ts), which runs before this file is there. */
function show(look: SessionLook): void {
  const { dataset, style } = document.documentElement
  dataset.session = look.groups || 'member'
  style.setProperty('--me-name', JSON.stringify(look.name))
  style.setProperty('--me-unread', look.unread ? JSON.stringify(String(look.unread)) : 'none')
  style.setProperty('--me-initials', JSON.stringify(look.photo ? '' : look.initials))
  style.setProperty('--me-photo', look.photo ? `url(${JSON.stringify(look.photo)})` : 'none')
}

/** Nobody is signed in, or he has just signed out: his tickets go off this device too (as kept by public/sw.js). */
export function forgetSession(): void {
  if ('caches' in window) void caches.delete(ticketCache)
  sessionStorage.removeItem(sessionKey)
  delete document.documentElement.dataset.session
}

const stored = (): SessionLook | null => JSON.parse(sessionStorage.getItem(sessionKey) ?? 'null') as SessionLook | null

/** Asks the server unless the answer is fresh. A failure leaves what was shown: the next page asks again. */
export async function loadSession(): Promise<void> {
  const kept = stored()
  if (kept && Date.now() - kept.at < freshMs) return show(kept)
  const response = await fetch('/api/users/me/session', { headers: { accept: 'application/json' } })
  if (!response.ok) return response.status === 401 ? forgetSession() : undefined
  const me = parseMe(await response.json())
  if (!me) return forgetSession()
  const look = lookOf(me, Date.now())
  sessionStorage.setItem(sessionKey, JSON.stringify(look))
  show(look)
}

/** Messages for who signs out must not show up for who comes next. The hub hears of it from the push service. */
async function endPush(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration(pushScope)
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
}

export async function signOut(): Promise<void> {
  await endPush().catch(() => undefined)
  await fetch('/api/auth/logout', { method: 'POST' }).catch(() => undefined)
  forgetSession()
  location.assign(location.pathname)
}
