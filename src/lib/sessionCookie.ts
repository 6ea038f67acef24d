import { env } from '#src/lib/env.ts'

const name = 'payload-token'

/** Attributes of a cookie that no script reads and no foreign page's form or picture sends. */
export const cookieAttributes = (path: string): string =>
  [`Path=${path}`, 'HttpOnly', 'SameSite=Lax', ...(env.PUBLIC_URL.startsWith('https://') ? ['Secure'] : [])].join('; ')

const attributes = cookieAttributes('/')

/** `Set-Cookie` of the site's sign-in. */
export const sessionCookie = (token: string, lifetimeSeconds: number): string =>
  `${name}=${token}; Max-Age=${lifetimeSeconds}; ${attributes}`

/** `Set-Cookie` that takes the sign-in away. */
export const expiredSessionCookie = (): string =>
  `${name}=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${attributes}`
