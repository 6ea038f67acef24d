import type {
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterRefreshHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { accountByLogin } from '#src/db/accountByLogin.ts'
import { auditRequest } from '#src/db/audit.ts'
import { endSession, endSessionsOf } from '#src/db/endSessions.ts'
import { openSession } from '#src/db/openSession.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { prolongSession } from '#src/db/prolongSession.ts'
import { clearSignIn, takeSignIn } from '#src/db/signInThrottle.ts'
import { isStaff, type Role } from '#src/domain/actor.ts'
import { lifetimes } from '#src/domain/session.ts'
import { clientIp } from '#src/lib/clientIp.ts'
import { forbidden, HubError } from '#src/lib/errors.ts'
import { burnPasswordTime } from '#src/lib/password.ts'
import { readToken } from '#src/lib/sessionToken.ts'
import { refuseWhileWaiting, throttleKey } from '#src/lib/signInRefusal.ts'

/**
 * Payload's own ways to sign in (the admin's form, GraphQL) are as strict as ours: failures slow down the account from this address,
 * and an unknown name takes as long as a wrong password.
 */
export const guardPayloadSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const data = (args as { data?: { email?: unknown; username?: unknown; password?: unknown } }).data
  // The order in which Payload looks at them; otherwise a made-up e-mail beside the username would be counted instead.
  const name = String(data?.username || data?.email || '')
  const account = await accountByLogin(name)
  refuseWhileWaiting(await takeSignIn(throttleKey(account?.id ?? name, clientIp(req.headers))))
  if (!account && typeof data?.password === 'string') await burnPasswordTime(data.password)
  return args
}

/** Passwords are reset through our own endpoints only (limits, letters, even time); the program itself may still do it here. */
export const closePasswordOperations: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'forgotPassword' || operation === 'resetPassword') && req.payloadAPI !== 'local') throw forbidden()
  return args
}

/** The session a token of Payload names, as a row of its own; suspended accounts get none. */
export const keepPayloadSession: CollectionAfterLoginHook = async ({ user, token, req }) => {
  const db = await payloadTx(req)
  await clearSignIn(throttleKey(String(user.id), clientIp(req.headers)), db)
  const claims = readToken(token)
  if (user.suspended || user.archivedAt) throw new HubError('account_suspended', { status: 403 })
  if (!claims || !(await openSession(db, claims.id, lifetimes.session, claims.sid))) throw forbidden()
  if (isStaff({ roles: (user.roles ?? []) as Role[] }))
    await auditRequest(req, {
      action: 'user.signIn',
      subjectType: 'users',
      subject: String(user.id),
      ip: clientIp(req.headers),
    })
  return user
}

const sessionOf = (req: PayloadRequest): string | undefined => (req.user as { _sid?: string } | null)?._sid

export const endPayloadSession: CollectionAfterLogoutHook = async ({ req }) => {
  const db = await payloadTx(req)
  const session = sessionOf(req)
  if (req.searchParams?.get('allSessions') === 'true' && req.user) await endSessionsOf(db, String(req.user.id))
  else if (session) await endSession(db, session)
}

/** The admin keeps a signed-in person's cookie fresh; the session behind it lives on with it. */
export const prolongPayloadSession: CollectionAfterRefreshHook = async ({ req }) => {
  const session = sessionOf(req)
  if (session) await prolongSession(await payloadTx(req), session, lifetimes.session)
}

/** Only the site's cookie is exchanged for a long-lived token here: an app has its refresh token. */
export const guardPayloadRefresh: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'refresh' && req.headers.has('authorization')) throw forbidden()
  return args
}
