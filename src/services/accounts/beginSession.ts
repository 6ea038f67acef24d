import { audit } from '#src/db/audit.ts'
import { openSession } from '#src/db/openSession.ts'
import type { Db } from '#src/db/transaction.ts'
import { isStaff, type Role } from '#src/domain/actor.ts'
import { lifetimes } from '#src/domain/session.ts'
import { forbidden } from '#src/lib/errors.ts'

export type SessionHolder = { id: string; email: string; roles: string[]; sid: string }

/**
 * Opens a session for somebody who has shown who it is, by whatever way; sign-ins of staff are in the audit log. What comes back is what
 * a session token says.
 * @throws HubError forbidden 403: the account may not sign in (any more)
 */
export async function beginSession(
  db: Db,
  { id, email, roles }: Omit<SessionHolder, 'sid'>,
  { ip, requestId }: { ip: string; requestId: string },
): Promise<SessionHolder> {
  const sid = await openSession(db, id, lifetimes.session)
  if (!sid) throw forbidden()
  if (isStaff({ roles: roles as Role[] }))
    await audit(db, { action: 'user.signIn', actor: id, subjectType: 'users', subject: id, ip, requestId })
  return { id, email, roles, sid }
}
