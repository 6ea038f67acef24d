import { randomBytes } from 'node:crypto'
import { addRoles } from '#src/db/insertAccount.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Role } from '#src/domain/actor.ts'
import type { StudentRow } from '#src/domain/studentImport.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { uuidv7 } from '#src/lib/ids.ts'

/** How long the letter's link works. */
const invitationDays = 14

/**
 * Makes an account without a password and a token to set one with, which confirms the address as well; `null` when the e-mail or SDU ID
 * is taken (also by a transaction that is not over yet: then this waits for it).
 */
export async function insertInvited(
  db: Db,
  { name, email, sduId, faculty, yearOfStudy, locale }: StudentRow,
  role: Role,
): Promise<{ id: string; token: string } | null> {
  const id = uuidv7()
  const token = randomBytes(24).toString('hex')
  const { rowCount } = await db.query(
    `INSERT INTO users (id, name, email, sdu_id, faculty, year_of_study, locale, reset_password_token, reset_password_expiration, _verified,
       bonus_balance, social_gpa, suspended, leaderboard_opt_in, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::enum_users_locale, $8, now() + interval '${invitationDays} days', false, 0, 0, false, false, now(), now())
     ON CONFLICT DO NOTHING`,
    [id, name, email, sduId, faculty, yearOfStudy, locale, sha256Hex(token)],
  )
  if (rowCount !== 1) return null
  await addRoles(db, id, [role])
  return { id, token }
}
