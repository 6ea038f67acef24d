import { clubEventsToCome, placesOfNonMembers } from '#src/db/members/clubEvents.ts'
import { seatMembers } from '#src/db/members/seatMembers.ts'
import { lockOrder } from '#src/db/orders/lockOrder.ts'
import type { Db } from '#src/db/transaction.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { endPaid } from '#src/services/orders/endPaid.ts'

async function endPlaces(db: Db, places: readonly { ticket: string; order: string }[]): Promise<void> {
  for (const { ticket, order: id } of places) {
    const order = await lockOrder(db, id)
    if (order) await endPaid(db, { order, ticket, actor: null, inFull: true, reason: 'left the club' })
  }
}

/**
 * Who joins a club gets a place at its club events to come, as far as there are any left; who leaves gives them back. It looks at what is
 * true now, so it may come late, twice and in any order; after a publication it also catches who joined or left meanwhile.
 */
export const followMemberPlaces = defineSubscriber({
  name: 'followMemberPlaces',
  events: ['membership.accepted', 'membership.ended', 'event.published'],
  handle: async ({ data }, db) => {
    if ('event' in data) {
      await seatMembers(db, data.event)
      await endPlaces(db, await placesOfNonMembers(db, { event: data.event }))
      return
    }
    const { club, user } = data
    for (const event of await clubEventsToCome(db, club)) await seatMembers(db, event, { people: [user] })
    await endPlaces(db, await placesOfNonMembers(db, { club, user }))
  },
})
