import { createHmac, timingSafeEqual } from 'node:crypto'
import { sha256Hex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Payload signs its tokens with the first 32 hex characters of sha256(secret) (payload/dist/index.js). */
const key = sha256Hex(env.PAYLOAD_SECRET).slice(0, 32)

export type Claims = { id: string; sid: string; exp: number; collection: string }

const sign = (input: string): Buffer => createHmac('sha256', key).update(input).digest()
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Claims of a session token (JWT, HS256, RFC 7519) whose signature and expiry hold; `null` otherwise. */
export function readToken(token: string, nowSeconds: number = Date.now() / 1000): Claims | null {
  const [head, body, signature, rest] = token.split('.')
  if (!head || !body || !signature || rest !== undefined) return null
  const wanted = sign(`${head}.${body}`)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  try {
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string; authVersion?: unknown }
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Partial<Claims>
    if (header.alg !== 'HS256' || header.authVersion !== 1 || claims.collection !== 'users') return null
    if (!isUuid(claims.id) || !isUuid(claims.sid) || typeof claims.exp !== 'number' || claims.exp <= nowSeconds)
      return null
    return claims as Claims
  } catch {
    return null
  }
}

type Holder = { id: string; email: string; roles: readonly string[]; sid: string }

/**
 * A session token as Payload makes it (payload/dist/auth/jwt.js, getFieldsToSign.js), so that Payload and {@link readToken}
 * accept the same ones.
 * @returns the token and when it expires, in seconds since 1970
 */
export function signToken(
  { id, email, roles, sid }: Holder,
  lifetimeSeconds: number,
  nowSeconds: number = Math.floor(Date.now() / 1000),
): { token: string; exp: number } {
  const exp = nowSeconds + lifetimeSeconds
  const head = encode({ alg: 'HS256', authVersion: 1, typ: 'JWT' })
  const body = encode({ roles, id, collection: 'users', email, sid, iat: nowSeconds, exp })
  return { token: `${head}.${body}.${sign(`${head}.${body}`).toString('base64url')}`, exp }
}
