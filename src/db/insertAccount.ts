import type { Db } from '#src/db/transaction.ts'
import type { Role } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type NewAccount = {
  name: string
  email: string
  /** `null`: no password opens the account. */
  hash: string | null
  salt: string | null
  roles: readonly Role[]
  locale?: Locale
}

/** Makes a verified account without Payload; `null` when the e-mail is taken. */
export async function insertAccount(
  db: Db,
  { name, email, hash, salt, roles, locale = 'ru' }: NewAccount,
): Promise<string | null> {
  const id = uuidv7()
  const { rowCount } = await db.query(
    `INSERT INTO users (id, name, email, hash, salt, _verified, locale, bonus_balance, social_gpa, suspended, leaderboard_opt_in, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, true, $6::enum_users_locale, 0, 0, false, false, now(), now()) ON CONFLICT (email) DO NOTHING`,
    [id, name, email, hash, salt, locale],
  )
  if (rowCount !== 1) return null
  await addRoles(db, id, roles)
  return id
}

/** Gives an account roles it has not. */
export async function addRoles(db: Db, user: string, roles: readonly Role[]): Promise<void> {
  for (const role of roles)
    await db.query(
      `INSERT INTO users_roles ("order", parent_id, value, id)
       SELECT coalesce(max("order"), 0) + 1, $1, $2::enum_users_roles, $3 FROM users_roles WHERE parent_id = $1
       HAVING count(*) FILTER (WHERE value = $2::enum_users_roles) = 0`,
      [user, role, uuidv7()],
    )
}
