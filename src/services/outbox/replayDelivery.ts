import { audit } from '#src/db/audit.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { reopenDelivery } from '#src/outbox/reopenDelivery.ts'

type Args = { delivery: string; actor: Pick<Actor, 'id' | 'name'>; ip?: string; requestId?: string }

/**
 * Tries a delivery again that has failed (a dead letter) or waits: all its tries begin anew. Audited. Throws `not_found`, or
 * `already_delivered` for one whose effect has happened.
 */
export async function replayDelivery({ delivery, actor, ip, requestId }: Args): Promise<void> {
  await transaction(async (tx) => {
    const reopened = await reopenDelivery(tx, delivery)
    if (!reopened) throw notFound()
    if (reopened === 'done') throw new HubError('already_delivered', { status: 409 })
    await audit(tx, {
      action: 'delivery.replay',
      actor: actor.id,
      actorName: actor.name,
      subjectType: 'event-deliveries',
      subject: delivery,
      changes: reopened,
      ip: ip ?? null,
      requestId: requestId ?? null,
    })
  })
}
