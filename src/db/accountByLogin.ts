import { pool } from '#src/db/pool.ts'

export type LoginAccount = {
  id: string
  email: string
  roles: string[]
  hash: string | null
  salt: string | null
  isVerified: boolean
  isBarred: boolean
}

/** The account behind an e-mail or a username (whatever has an @ is an e-mail); `null` when there is none. */
export async function accountByLogin(login: string): Promise<LoginAccount | null> {
  const name = login.trim().toLowerCase()
  const { rows } = await pool.query<LoginAccount>(
    `SELECT u.id, u.email, u.hash, u.salt, coalesce(u._verified, false) AS "isVerified",
        (coalesce(u.suspended, false) OR u.archived_at IS NOT NULL) AS "isBarred",
        ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id ORDER BY r."order") AS roles
      FROM users u WHERE ${name.includes('@') ? 'u.email' : 'u.username'} = $1`,
    [name],
  )
  return rows[0] ?? null
}
