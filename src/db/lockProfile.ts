import type { Db } from '#src/db/transaction.ts'
import type { Role } from '#src/domain/actor.ts'

export type Profile = { name: string; email: string; sduId: string | null; photo: string | null; roles: Role[] }

/** The fields of an account that are filled in once, locked until the transaction ends. */
export async function lockProfile(db: Db, user: string): Promise<Profile | null> {
  const { rows } = await db.query<Profile>(
    `SELECT u.name, u.email, u.sdu_id AS "sduId", u.photo_id AS photo,
        ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id) AS roles
      FROM users u WHERE u.id = $1 FOR NO KEY UPDATE OF u`,
    [user],
  )
  return rows[0] ?? null
}
