import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { queueAccountMail } from '#src/collections/Users/mails.ts'
import { auditRequest } from '#src/db/audit.ts'
import { endSessionsOf } from '#src/db/endSessions.ts'
import { ownsPicture } from '#src/db/ownsPicture.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { newVerificationToken } from '#src/db/verificationToken.ts'
import { refusedStaticField, staticFields } from '#src/domain/staticFields.ts'
import { changedFields, idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'

/** As the database demands it (users_username_plain): no @, so that nobody's username is another's e-mail. */
const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,38}$/

export const checkUsername: CollectionBeforeValidateHook = ({ data }) => {
  const username = data?.username
  if (typeof username === 'string' && username !== '' && !usernamePattern.test(username.trim().toLowerCase()))
    throw new HubError('invalid_input', { field: 'username', params: { field: 'username' } })
  return username === '' ? { ...data, username: null } : data
}

type Draft = Record<string, unknown>

const largestPreferences = 8 * 1024

/** What a person who is not an admin may never write about themselves through Payload's document API. */
function refuseSelfService(data: Draft, original: Draft): void {
  const changed = changedFields(
    original,
    data,
    ['email', 'username'].filter((field) => data[field] !== undefined),
  )
  const field = Object.keys(changed)[0]
  if (field) throw new HubError('static_field', { status: 403, field })
  if (data.password) throw new HubError('current_password_required', { status: 403, field: 'password' })
  if (JSON.stringify(data.notificationPreferences ?? null).length > largestPreferences)
    throw new HubError('invalid_input', {
      field: 'notificationPreferences',
      params: { field: 'notificationPreferences' },
    })
}

/** Name, SDU ID and photo of a campus person are changed by admins only, once they are filled in; e-mail and username always. */
export const guardSelfService: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'update' || !data || !originalDoc || !person || person.roles.includes('admin')) return data
  refuseSelfService(data, originalDoc)
  const plain = (document: Draft): Draft => ({
    ...document,
    ...(document.photo === undefined ? {} : { photo: idOf(document.photo) }),
  })
  const wanted = plain(
    Object.fromEntries(staticFields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]])),
  )
  const field = refusedStaticField(
    { roles: person.roles, sduId: originalDoc.sduId ?? null },
    plain(originalDoc),
    wanted,
  )
  if (field) throw new HubError('static_field', { status: 403, field })
  if (
    wanted.photo &&
    wanted.photo !== idOf(originalDoc.photo) &&
    !(await ownsPicture(await payloadTx(req), person.id, String(wanted.photo)))
  )
    throw new HubError('invalid_input', { field: 'photo', params: { field: 'photo' } })
  const { _verified: _own, ...rest } = data
  return rest
}

const audited = ['roles', 'suspended', 'archivedAt', 'name', 'email', 'username', 'sduId', '_verified'] as const

export const auditUserChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (!req.user) return doc
  const changes = operation === 'create' ? { roles: [null, doc.roles] } : changedFields(previousDoc, doc, audited)
  if (Object.keys(changes).length > 0)
    await auditRequest(req, { action: `user.${operation}`, subjectType: 'users', subject: doc.id, changes })
  return doc
}

/** A password set by an admin ends the person's sign-ins: it is set when somebody else may know the old one. */
export const endSessionsOnNewPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const by = req.user as { id: string; _sid?: string } | null
  if (operation === 'update' && originalDoc && data?.password)
    await endSessionsOf(await payloadTx(req), originalDoc.id, by?.id === originalDoc.id ? (by?._sid ?? null) : null)
  return data
}

/**
 * Payload would send its letter outside the transaction, for an account that may never exist. Ours is queued with the account
 * ({@link queueVerification}); a caller who wants none says so as always (`disableVerificationEmail`).
 */
export const takeOverVerification: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create') return args
  const given = args as { disableVerificationEmail?: boolean }
  req.context.withoutVerificationLetter = given.disableVerificationEmail === true
  return { ...args, disableVerificationEmail: true }
}

export const queueVerification: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || doc._verified || req.context.withoutVerificationLetter) return doc
  const db = await payloadTx(req)
  const account = await newVerificationToken(db, { id: doc.id })
  if (account) await queueAccountMail(db, 'verify', account)
  return doc
}

/** People with tickets, orders or ledger entries stay: money and history hang on them. */
export const guardUserDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await payloadTx(req)).query(
    `SELECT 1 FROM orders WHERE buyer_id = $1 UNION ALL SELECT 1 FROM tickets WHERE holder_id = $1
     UNION ALL SELECT 1 FROM bonus_transactions WHERE user_id = $1 UNION ALL SELECT 1 FROM gpa_entries WHERE user_id = $1
     UNION ALL SELECT 1 FROM clubs WHERE head_id = $1 UNION ALL SELECT 1 FROM club_memberships WHERE user_id = $1
     UNION ALL SELECT 1 FROM reviews WHERE user_id = $1 LIMIT 1`,
    [id],
  )
  if (rows.length > 0) throw new HubError('has_history', { status: 409 })
  await auditRequest(req, { action: 'user.delete', subjectType: 'users', subject: String(id) })
}
