/**
 * Who is signed in, for islands. One request a page at most, none when the answer is fresh: pages are static and shared, so
 * only the browser can know.
 */
import { sessionKey } from './keys.ts'

export type Me = { id: string; name: string; photoUrl: string | null; roles: string[]; headOf: string[] }

const freshMs = 5 * 60_000
let pending: Promise<Me | null> | null = null

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map((each) => String(isRecord(each) ? each.slug ?? each.id : each)) : [])

/** Reads `{ user }` or the user itself; null when nobody is signed in. */
export function parseMe(body: unknown): Me | null {
  const user = isRecord(body) && 'user' in body ? body.user : body
  if (!isRecord(user) || !user.id) return null
  const photo = user.photo
  const photoUrl = user.photoUrl ?? (isRecord(photo) ? photo.url : null)
  return {
    id: String(user.id),
    name: String(user.name ?? user.fullName ?? user.username ?? user.email ?? ''),
    photoUrl: typeof photoUrl === 'string' ? photoUrl : null,
    roles: strings(user.roles ?? (user.role ? [user.role] : [])),
    headOf: strings(user.headOf),
  }
}

/** The cached answer, if there is a fresh one. */
export function cachedMe(): Me | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(sessionKey) ?? 'null') as { at: number; me: Me } | null
    return stored && Date.now() - stored.at < freshMs ? stored.me : null
  } catch {
    return null
  }
}

function remember(me: Me | null): void {
  try {
    if (me) {
      sessionStorage.setItem(sessionKey, JSON.stringify({ at: Date.now(), me }))
      localStorage.setItem(sessionKey, '1')
    } else forgetMe()
  } catch {
    return
  }
}

/** After signing out, and before signing in as somebody else. */
export function forgetMe(): void {
  pending = null
  try {
    sessionStorage.removeItem(sessionKey)
    localStorage.removeItem(sessionKey)
  } catch {
    return
  }
  delete document.documentElement.dataset.session
}

/** The signed-in user or null. Islands of one page share the request. Failures count as nobody; the next page asks again. */
export function loadMe(): Promise<Me | null> {
  const cached = cachedMe()
  if (cached) return Promise.resolve(cached)
  pending ??= fetch('/api/users/me', { headers: { accept: 'application/json' } })
    .then(async (response) => (response.ok ? parseMe(await response.json()) : null))
    .then((me) => {
      remember(me)
      return me
    })
    .catch(() => null)
  return pending
}
