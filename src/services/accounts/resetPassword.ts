import { queueAccountMail } from '#src/collections/Users/mails.ts'
import { audit } from '#src/db/audit.ts'
import { endSessionsOf } from '#src/db/endSessions.ts'
import { pool } from '#src/db/pool.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { isResetToken, newResetToken, spendResetToken } from '#src/db/resetToken.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { transaction } from '#src/db/transaction.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { HubError } from '#src/lib/errors.ts'
import { hashPassword } from '#src/lib/password.ts'
import { emit } from '#src/outbox/emit.ts'
import { checkPasswordLength } from '#src/services/accounts/passwordLength.ts'

/** Letters one address gets in an hour, however often somebody asks. */
const lettersAnHour = 5

/** Sends a letter with a link to choose a new password, if the address has an account that may sign in. */
export async function forgotPassword(email: string): Promise<void> {
  const { allowed } = await takeRate(`reset letter:${sha256Hex(email)}`, lettersAnHour, 3600)
  if (!allowed) return
  await transaction(async (tx) => {
    const account = await newResetToken(tx, email)
    if (!account) return
    await queueAccountMail(tx, 'reset', account)
    await emit(tx, 'user.passwordResetRequested', { user: account.id })
  })
}

/**
 * Sets a new password by the token of the letter and ends every sign-in of the account.
 * @throws HubError invalid_token 410, weak_password 400
 */
export async function resetPassword({
  token,
  password,
  ip,
}: {
  token: string
  password: string
  ip: string
}): Promise<void> {
  checkPasswordLength(password, await registrationPolicy(pool))
  const refused = new HubError('invalid_token', { status: 410, field: 'token' })
  if (!(await isResetToken(pool, token))) throw refused
  const stored = await hashPassword(password)
  await transaction(async (tx) => {
    const user = await spendResetToken(tx, token, stored)
    if (!user) throw refused
    await endSessionsOf(tx, user)
    await audit(tx, { action: 'user.passwordReset', actor: null, subjectType: 'users', subject: user, ip })
  })
}
