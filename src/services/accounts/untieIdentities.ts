import { audit } from '#src/db/audit.ts'
import { endSessionsOf } from '#src/db/endSessions.ts'
import { deleteIdentities } from '#src/db/openid/deleteIdentities.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { notFound } from '#src/lib/errors.ts'

/**
 * Unties an account from the university's sign-in, for a person whose subject there has changed: the next sign-in with the e-mail ties it
 * anew. Whoever is signed in to the account is signed out.
 * @param act.reason what the audit log keeps
 * @throws HubError not_found 404: there is nothing to untie
 */
export async function untieIdentities(
  actor: Actor,
  person: string,
  { reason, ip }: { reason: string; ip: string },
): Promise<void> {
  await transaction(async (tx) => {
    const issuers = await deleteIdentities(tx, person)
    if (issuers.length === 0) throw notFound()
    await endSessionsOf(tx, person, actor.id === person ? actor.sessionId : null)
    await audit(tx, {
      action: 'user.unlink',
      actor: actor.id,
      subjectType: 'users',
      subject: person,
      changes: { issuer: [issuers.join(', '), null], reason },
      ip,
    })
  })
}
