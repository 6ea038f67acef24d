import { audit } from '#src/db/audit.ts'
import { endSessionsOf } from '#src/db/endSessions.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { replacePassword } from '#src/db/storedPassword.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { hashPassword } from '#src/lib/password.ts'
import { checkPassword } from '#src/services/accounts/checkPassword.ts'
import { checkPasswordLength } from '#src/services/accounts/passwordLength.ts'

export type PasswordChange = { password: string; currentPassword: string; ip: string }

/**
 * Checks the present password and answers what writes the new one, in the transaction of whatever else changes: every other
 * sign-in of the person ends with it.
 * @throws HubError weak_password 400, wrong_password 403, rate_limited 429
 */
export async function preparePasswordChange(
  actor: Actor,
  { password, currentPassword, ip }: PasswordChange,
): Promise<(tx: Db) => Promise<void>> {
  checkPasswordLength(password, await registrationPolicy(pool))
  await checkPassword(actor, currentPassword, ip, 'currentPassword')
  const stored = await hashPassword(password)
  return async (tx) => {
    await replacePassword(tx, actor.id, stored)
    await endSessionsOf(tx, actor.id, actor.sessionId)
    await audit(tx, { action: 'user.passwordChange', actor: actor.id, subjectType: 'users', subject: actor.id, ip })
  }
}
