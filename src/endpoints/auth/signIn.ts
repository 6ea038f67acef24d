import { z } from 'zod'
import { lifetimes } from '#src/domain/session.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { expiredSessionCookie, sessionCookie } from '#src/lib/sessionCookie.ts'
import { refreshSignIn } from '#src/services/accounts/refresh.ts'
import { signIn } from '#src/services/accounts/signIn.ts'
import { signOut } from '#src/services/accounts/signOut.ts'

const name = z.string().trim().min(1).max(254)
const tokenPair = { token: z.string(), exp: z.number().int(), refreshToken: z.string() }

/** A cookie is set for our own pages and for programs, never for a page of somebody else (sign-in by a foreign form). */
const mayHaveCookie = (request: Request): boolean =>
  (request.headers.get('origin') ?? env.PUBLIC_URL) === env.PUBLIC_URL

/** The account is named by `login` (e-mail or username), `email` or `username`. */
export const login = defineEndpoint({
  path: '/auth/login',
  method: 'post',
  summary: 'Sign in by e-mail or username: tokens for apps, a cookie for the site',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit: { limit: 300, windowSeconds: 60 },
  body: z.object({
    login: name.optional(),
    email: name.optional(),
    username: name.optional(),
    password: z.string().min(1).max(256),
  }),
  output: z.object({ user: z.record(z.string(), z.unknown()), ...tokenPair }),
  handler: async ({ request, body, ip, locale, requestId }) => {
    const given = body.login ?? body.email ?? body.username
    if (!given) throw new HubError('invalid_input', { field: 'login', params: { field: 'login' } })
    const { cookieToken, ...answer } = await signIn({ login: given, password: body.password, ip, locale, requestId })
    const headers = new Headers({ 'cache-control': 'no-store' })
    if (mayHaveCookie(request)) headers.append('set-cookie', sessionCookie(cookieToken, lifetimes.cookie))
    return Response.json(answer, { headers })
  },
})

export const refresh = defineEndpoint({
  path: '/auth/refresh',
  method: 'post',
  summary: 'Exchange a refresh token for a new pair; each is good once',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit: { limit: 300, windowSeconds: 60 },
  body: z.object({ refreshToken: z.string().min(1).max(200) }),
  output: z.object(tokenPair),
  handler: async ({ body }) => refreshSignIn(body.refreshToken),
})

export const logout = defineEndpoint({
  path: '/auth/logout',
  method: 'post',
  summary: 'End this sign-in and its refresh tokens',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit: { limit: 300, windowSeconds: 60 },
  body: z.strictObject({ refreshToken: z.string().min(1).max(200).optional() }),
  output: z.object({ signedOut: z.literal(true) }),
  handler: async ({ actor, body }) => {
    await signOut({ session: actor?.sessionId ?? null, refreshToken: body.refreshToken ?? null })
    return Response.json(
      { signedOut: true },
      { headers: { 'cache-control': 'no-store', 'set-cookie': expiredSessionCookie() } },
    )
  },
})
