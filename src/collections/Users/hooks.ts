import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { clearSignIn, takeSignIn } from '#src/db/signInThrottle.ts'
import { changedFields } from '#src/lib/changes.ts'
import { clientIp } from '#src/lib/clientIp.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { HubError } from '#src/lib/errors.ts'

const throttleKey = (name: unknown, headers: Headers): string =>
  sha256Hex(`${String(name ?? '').trim().toLowerCase()}|${clientIp(headers)}`)

/** Growing delay after failed sign-ins of one account from one address, whatever way in was used. */
export const loginThrottle: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const data = (args as { data?: { email?: string; username?: string } }).data
  const wait = await takeSignIn(throttleKey(data?.email ?? data?.username, req.headers))
  if (wait > 0)
    throw new HubError('rate_limited', { status: 429, params: { seconds: wait }, headers: { 'retry-after': String(wait) } })
  return args
}

export const loginThrottleReset: CollectionAfterLoginHook = async ({ user, req }) => {
  for (const name of [user.email, user.username]) if (name) await clearSignIn(throttleKey(name, req.headers))
  if (user.suspended || user.archivedAt) throw new HubError('forbidden', { status: 403 })
}

/** Name, e-mail, SDU ID and photo of a campus student are changed by admins only, once they are filled in. */
const staticFields = ['name', 'email', 'sduId', 'photo'] as const

export const guardSelfService: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'update' || !data || !person || person.roles.includes('admin')) return data
  if (person.roles.includes('attendee') && !originalDoc?.sduId) return data
  for (const field of staticFields) {
    const filled = originalDoc?.[field] !== null && originalDoc?.[field] !== undefined && originalDoc[field] !== ''
    if (data[field] !== undefined && filled && changedFields(originalDoc, data, [field])[field])
      throw new HubError('static_field', { status: 403, field })
  }
  return data
}

const audited = ['roles', 'suspended', 'archivedAt', 'name', 'email', 'sduId'] as const

export const auditUserChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (!req.user) return doc
  const changes = operation === 'create' ? { roles: [null, doc.roles] } : changedFields(previousDoc, doc, audited)
  if (Object.keys(changes).length > 0)
    await auditRequest(req, { action: `user.${operation}`, subjectType: 'users', subject: doc.id, changes })
  return doc
}

export const endSessionsOfSuspended: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc.suspended || doc.archivedAt) {
    const db = await payloadTx(req)
    await db.query('DELETE FROM users_sessions WHERE _parent_id = $1', [doc.id])
    await db.query('DELETE FROM refresh_tokens WHERE user_id = $1', [doc.id])
  }
  return doc
}

/** People with tickets, orders or ledger entries stay: money and history hang on them. */
export const guardUserDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await payloadTx(req)).query(
    `SELECT 1 FROM orders WHERE buyer_id = $1 UNION ALL SELECT 1 FROM tickets WHERE holder_id = $1
     UNION ALL SELECT 1 FROM bonus_transactions WHERE user_id = $1 UNION ALL SELECT 1 FROM gpa_entries WHERE user_id = $1
     UNION ALL SELECT 1 FROM clubs WHERE head_id = $1 UNION ALL SELECT 1 FROM reviews WHERE user_id = $1 LIMIT 1`,
    [id],
  )
  if (rows.length > 0) throw new HubError('has_history', { status: 409 })
  await auditRequest(req, { action: 'user.delete', subjectType: 'users', subject: String(id) })
}
