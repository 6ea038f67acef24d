import { pool } from '#src/db/pool.ts'
import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import {
  checkSpan,
  clubToReserveFor,
  type IsoSpan,
  orAlternatives,
  refuseTaken,
  spaceToReserve,
  spanOf,
  writerOf,
} from '#src/services/spaces/common.ts'

/**
 * Reserves a place for a club: pending until an event on it is published or an admin confirms it.
 * @param place id or slug
 * @throws HubError slot_taken 409 with alternatives, not_found 404, forbidden 403, and those of `checkSpan`
 */
export async function reserveSpace(
  actor: Actor,
  place: string,
  { club, ...wish }: IsoSpan & { club: string },
): Promise<BookingView> {
  const span = spanOf(wish)
  const space = await spaceToReserve(pool, place)
  const clubId = await clubToReserveFor(pool, actor, club)
  checkSpan(span, space.rules, space.now, writerOf(actor))
  await refuseTaken({ space, span })
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        await actAs(tx, actor.id)
        const id = await insertBooking(tx, {
          location: space.id,
          club: clubId,
          span,
          status: 'pending',
          kind: 'reservation',
          createdBy: actor.id,
        })
        return (await bookingView(tx, id)) as BookingView
      }),
    () => ({ space, span }),
  )
}
