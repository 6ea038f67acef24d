import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { idOf } from '#src/lib/changes.ts'
import { emit } from '#src/outbox/emit.ts'
import type { DomainEventName } from '#src/outbox/events.ts'

/** Copies the name (a head may see it without reading the account) and stamps joining and leaving. */
export const prepareMembership: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const user = idOf(data.user ?? originalDoc?.user)
  const { rows } = await (await payloadTx(req)).query<{ name: string }>('SELECT name FROM users WHERE id = $1', [user])
  const status = data.status ?? originalDoc?.status
  const was = originalDoc?.status
  const now = new Date().toISOString()
  return {
    ...data,
    memberName: rows[0]?.name ?? null,
    joinedAt:
      status === 'active' && was !== 'active'
        ? (originalDoc?.joinedAt ?? now)
        : (data.joinedAt ?? originalDoc?.joinedAt ?? null),
    leftAt: status === 'left' && was !== 'left' ? now : status === 'left' ? (originalDoc?.leftAt ?? now) : null,
  }
}

const facts: Record<string, DomainEventName> = {
  requested: 'membership.requested',
  active: 'membership.accepted',
  declined: 'membership.declined',
  left: 'membership.ended',
}

export const changedMembership: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const name = doc.status === previousDoc?.status ? undefined : facts[doc.status]
  const user = idOf(doc.user)
  const club = idOf(doc.club)
  if (name && user && club) await emit(await payloadTx(req), name as 'membership.accepted', { club, user })
  return doc
}
