import { pool } from '#src/db/pool.ts'
import { type Actor, type Role, roles } from '#src/domain/actor.ts'
import { isLocale } from '#src/domain/locale.ts'
import { env } from '#src/lib/env.ts'
import { readToken } from '#src/lib/sessionToken.ts'

const cookieToken = (headers: Headers): string | null =>
  /(?:^|;\s*)payload-token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? null

/** A cookie counts only from our own pages: same rule as Payload's `csrf` list. */
function cookieAllowed(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin) return origin === env.PUBLIC_URL
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'same-site' || site === 'none'
}

/** The session token of a request: `Authorization: Bearer`/`JWT`, else the site's cookie. */
export function tokenOf({ headers }: { headers: Headers }): string | null {
  const authorization = headers.get('authorization')
  const bearer = /^(?:Bearer|JWT)\s+(\S+)$/.exec(authorization ?? '')?.[1]
  if (bearer) return bearer
  return cookieAllowed(headers) ? cookieToken(headers) : null
}

type Row = {
  id: string
  email: string
  name: string
  locale: string | null
  roles: string[] | null
  head_of: string[] | null
}

/**
 * Who a request comes from, by one cheap statement: the token's signature, then its session row (so that signing out or being
 * suspended takes effect at once). `null` for an anonymous caller.
 */
export async function authenticate(request: { headers: Headers }): Promise<Actor | null> {
  const token = tokenOf(request)
  const claims = token ? readToken(token) : null
  if (!claims) return null
  const { rows } = await pool.query<Row>({
    name: 'authenticate',
    text: `SELECT u.id, u.email, u.name, u.locale,
        (SELECT array_agg(r.value::text) FROM users_roles r WHERE r.parent_id = u.id) AS roles,
        (SELECT array_agg(c.id) FROM clubs c WHERE c.head_id = u.id) AS head_of
      FROM users_sessions s JOIN users u ON u.id = s._parent_id
      WHERE s.id = $1 AND s._parent_id = $2 AND s.expires_at > now()
        AND u._verified AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL`,
    values: [claims.sid, claims.id],
  })
  const row = rows[0]
  if (!row) return null
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    roles: roles.filter((role: Role) => row.roles?.includes(role)),
    headOf: row.head_of ?? [],
    locale: isLocale(row.locale) ? row.locale : 'ru',
    sessionId: claims.sid,
  }
}
