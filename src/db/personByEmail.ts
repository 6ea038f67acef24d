import type { Db } from '#src/db/transaction.ts'

/** A verified account in good standing by its e-mail (in lower case). */
export async function personByEmail(db: Db, email: string): Promise<{ id: string; name: string } | null> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM users WHERE email = $1 AND _verified AND NOT coalesce(suspended, false) AND archived_at IS NULL',
    [email],
  )
  return rows[0] ?? null
}
