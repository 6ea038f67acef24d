/** Sign-in at the university's own identity provider. A browser is led through both addresses, so refusals are shown on the sign-in page. */
import { z } from 'zod'
import type { Locale } from '#src/domain/locale.ts'
import { nextPath } from '#src/domain/nextPath.ts'
import { lifetimes } from '#src/domain/session.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { hasOpenId } from '#src/integrations/openid/provider.ts'
import { env } from '#src/lib/env.ts'
import { expiredOpenIdCookie, openIdCookie, readOpenIdCookie } from '#src/lib/openIdCookie.ts'
import { sessionCookie } from '#src/lib/sessionCookie.ts'
import { beginOpenId, endOpenId } from '#src/services/accounts/openIdSignIn.ts'

const rateLimit = { limit: 300, windowSeconds: 60 }
const parameter = z.string().max(4096).optional()

function goTo(address: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 302, headers })
}

const toLogin = (code: string, next: string, locale: Locale): Response => {
  const query = new URLSearchParams({ error: code, ...(next === '/' ? {} : { next }) })
  return goTo(`${env.PUBLIC_URL}${localePath(locale, `/login?${query}`)}`, [expiredOpenIdCookie()])
}

export const startOpenId = defineEndpoint({
  path: '/auth/openid',
  method: 'get',
  summary: 'Sign in at the university’s identity provider: redirects there (302)',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  query: z.object({ next: parameter, locale: parameter }),
  answers: [302],
  // Without a provider there is nothing to show.
  refuse: (code, { url }, locale) =>
    hasOpenId() ? toLogin(code, nextPath(new URL(url).searchParams.get('next')), locale) : null,
  handler: async ({ query, locale }) => {
    const { url, flow } = await beginOpenId(nextPath(query.next, localePath(locale, '/')), locale)
    return goTo(url, [openIdCookie(flow)])
  },
})

export const openIdCallback = defineEndpoint({
  path: '/auth/openid/callback',
  method: 'get',
  summary: 'Where the provider sends the browser back to: sets the cookie of the site and redirects (302)',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  query: z.object({ state: parameter, code: parameter, error: parameter }),
  answers: [302],
  refuse: (code, { headers }, asked) => {
    const { next, locale } = readOpenIdCookie(headers) ?? { next: '/', locale: asked }
    return hasOpenId() ? toLogin(code, next, locale) : null
  },
  handler: async ({ request, ip, requestId }) => {
    const { search } = new URL(request.url)
    const { cookieToken, next } = await endOpenId(search, readOpenIdCookie(request.headers), { ip, requestId })
    return goTo(`${env.PUBLIC_URL}${next}`, [sessionCookie(cookieToken, lifetimes.cookie), expiredOpenIdCookie()])
  },
})
