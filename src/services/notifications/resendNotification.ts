import { audit } from '#src/db/audit.ts'
import { requeueNotification } from '#src/db/notifications/requeueNotification.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

type Args = { notification: string; actor: Pick<Actor, 'id' | 'name'>; ip?: string; requestId?: string }

/** Sends a letter of the outbox again. Audited. Throws `not_found`, or `letter_emptied` for an account letter whose content was dropped. */
export async function resendNotification({ notification, actor, ip, requestId }: Args): Promise<void> {
  await transaction(async (tx) => {
    const requeued = await requeueNotification(tx, notification)
    if (!requeued) throw notFound()
    if (requeued === 'emptied') throw new HubError('letter_emptied', { status: 409 })
    await audit(tx, {
      action: 'notification.resend',
      actor: actor.id,
      actorName: actor.name,
      subjectType: 'notifications',
      subject: notification,
      changes: { type: requeued.type },
      ip: ip ?? null,
      requestId: requestId ?? null,
    })
  })
}
