/** A browser of few words that signs in at the emulated provider. */
import { randomUUID } from 'node:crypto'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { readToken } from '#src/lib/sessionToken.ts'
import { api } from '#tests/support/accounts.ts'
import type { OpenIdEmulator, Person } from '#tests/support/emulators/openid.ts'

const usual = { timeout: env.OPENID_TIMEOUT_MS, domains: env.OPENID_EMAIL_DOMAINS }

/** How long the hub waits for the emulator where it is not to be silent, in milliseconds. */
export const patience = 30_000

/** Makes an emulator the provider of this process. */
export function configure(provider: OpenIdEmulator, secret = provider.clientSecret): OpenIdEmulator {
  provider.redirectUris.add(`${env.PUBLIC_URL}/api/auth/openid/callback`)
  Object.assign(env, {
    OPENID_ISSUER: provider.url,
    OPENID_CLIENT_ID: provider.clientId,
    OPENID_CLIENT_SECRET: secret,
    OPENID_EMAIL_DOMAINS: ['stu.sdu.edu.kz', 'sdu.edu.kz'],
    OPENID_TIMEOUT_MS: patience,
  })
  return provider
}

export const unconfigure = (): void =>
  void Object.assign(env, {
    OPENID_ISSUER: undefined,
    OPENID_CLIENT_ID: undefined,
    OPENID_CLIENT_SECRET: undefined,
    OPENID_EMAIL_DOMAINS: usual.domains,
    OPENID_TIMEOUT_MS: usual.timeout,
  })

/** Somebody of the campus who was never here. */
export const person = (claims: Record<string, unknown> = {}): Person => {
  const sub = randomUUID()
  return { sub, email: `p${sub}@stu.sdu.edu.kz`, email_verified: true, name: 'Айгерім Сәрсен', ...claims }
}

const firstPart = (cookie: string): string => cookie.split(';')[0] ?? ''

/** Presses the button: the provider's address and the cookie. */
export async function begin(next: string, locale = 'ru'): Promise<{ address: string; cookie: string }> {
  const { headers } = await api(`/auth/openid?next=${encodeURIComponent(next)}&locale=${locale}`)
  return { address: headers.get('location') ?? '', cookie: headers.get('set-cookie') ?? '' }
}

export type Finished = { location: string; cookies: string[]; user: string | null }

/** Comes back from the provider; `user` is who is signed in then. */
export async function finish(back: string, cookie: string): Promise<Finished> {
  const { search } = new URL(back)
  const { headers } = await api(`/auth/openid/callback${search}`, { headers: { cookie: firstPart(cookie) } })
  const cookies = headers.getSetCookie()
  const token = /^payload-token=([^;]+)/.exec(cookies[0] ?? '')?.[1]
  return { location: headers.get('location') ?? '', cookies, user: token ? (readToken(token)?.id ?? null) : null }
}

/** The whole way. */
export async function signInBy(provider: OpenIdEmulator, who: Person, next = '/', locale = 'ru'): Promise<Finished> {
  const { address, cookie } = await begin(next, locale)
  return finish(await provider.answer(address, who), cookie)
}

export const accountsLike = async (email: string): Promise<string[]> =>
  (await pool.query<{ id: string }>('SELECT id FROM users WHERE email = lower($1)', [email])).rows.map(({ id }) => id)

export const identitiesOf = async (user: string): Promise<string[]> =>
  (
    await pool.query<{ subject: string }>('SELECT subject FROM openid_identities WHERE user_id = $1 ORDER BY subject', [
      user,
    ])
  ).rows.map(({ subject }) => subject)
