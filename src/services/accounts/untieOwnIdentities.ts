import { audit } from '#src/db/audit.ts'
import { endSessionsOf } from '#src/db/endSessions.ts'
import { deleteIdentities } from '#src/db/openid/deleteIdentities.ts'
import { lockedPassword } from '#src/db/openid/lockedPassword.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

/**
 * Unties the caller's account from the university's sign-in. His other devices are signed out: they may have come in by it.
 * @throws HubError password_needed 409: it would leave no way to sign in; not_found 404: there is nothing to untie
 */
export async function untieOwnIdentities(actor: Actor, ip: string): Promise<void> {
  await transaction(async (tx) => {
    // Locked, so that the password which stays as the way in does not go meanwhile.
    if (!(await lockedPassword(tx, actor.id))) throw new HubError('password_needed', { status: 409 })
    const issuers = await deleteIdentities(tx, actor.id)
    if (issuers.length === 0) throw notFound()
    await endSessionsOf(tx, actor.id, actor.sessionId)
    await audit(tx, {
      action: 'user.unlink',
      actor: actor.id,
      subjectType: 'users',
      subject: actor.id,
      changes: { issuer: [issuers.join(', '), null] },
      ip,
    })
  })
}
