import { queueAccountMail } from '#src/collections/Users/mails.ts'
import { pool } from '#src/db/pool.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { transaction } from '#src/db/transaction.ts'
import { newVerificationToken, spendVerificationToken } from '#src/db/verificationToken.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { HubError } from '#src/lib/errors.ts'

/**
 * Confirms an e-mail by the token of its letter. Signs nobody in: the letter may be read by others later.
 * @throws HubError invalid_token 410 when it is unknown, used or a day old
 */
export async function verifyEmail(token: string): Promise<void> {
  if (!(await spendVerificationToken(pool, token))) throw new HubError('invalid_token', { status: 410, field: 'token' })
}

/** Letters one address gets in an hour, however often somebody asks. */
const lettersAnHour = 5

/** Sends the verification letter again, with a new token, if the address has an unverified account. */
export async function resendVerification(email: string): Promise<void> {
  const { allowed } = await takeRate(`verification letter:${sha256Hex(email)}`, lettersAnHour, 3600)
  if (!allowed) return
  await transaction(async (tx) => {
    const account = await newVerificationToken(tx, { email })
    if (account) await queueAccountMail(tx, 'verify', account)
  })
}
