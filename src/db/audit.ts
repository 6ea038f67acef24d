import type { PayloadRequest } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type AuditEntry = {
  action: string
  actor: string | null
  actorName?: string | null
  subjectType?: string
  subject?: string
  /** Changed values by field; never a secret. */
  changes?: Record<string, unknown>
  ip?: string | null
  requestId?: string | null
}

/** Writes an entry of the audit log in the transaction of the act itself. */
export async function audit(db: Db, entry: AuditEntry): Promise<void> {
  await db.query(
    `INSERT INTO audit_log (id, action, actor_id, actor_name, subject_type, subject, changes, ip, request_id, created_at, updated_at)
     VALUES ($1, $2, $3, coalesce($4, (SELECT name FROM users WHERE id = $3)), $5, $6, $7, $8, $9, now(), now())`,
    [
      uuidv7(),
      entry.action,
      entry.actor,
      entry.actorName ?? null,
      entry.subjectType ?? null,
      entry.subject ?? null,
      entry.changes ? JSON.stringify(entry.changes) : null,
      entry.ip ?? null,
      entry.requestId ?? null,
    ],
  )
}

/** {@link audit} for a Payload hook: the actor and the transaction are the request's. */
export async function auditRequest(req: PayloadRequest, entry: Omit<AuditEntry, 'actor'>): Promise<void> {
  const user = req.user as { id: string; name?: string } | null
  await audit(await payloadTx(req), { ...entry, actor: user?.id ?? null, actorName: user?.name ?? null })
}
