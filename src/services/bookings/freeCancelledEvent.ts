import { freeReservation } from '#src/db/freeReservation.ts'
import { defineSubscriber } from '#src/outbox/work.ts'

/** The hall of a cancelled event is free for others, unless the event was published again meanwhile. */
export const freeCancelledEvent = defineSubscriber({
  name: 'freeCancelledEvent',
  events: ['event.cancelled'],
  handle: async ({ data }, db) => {
    await freeReservation(db, data.event)
  },
})
