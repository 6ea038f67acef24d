import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import type { Space } from '#src/db/spaces/spaceRules.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import {
  checkSpan,
  clubToReserveFor,
  type IsoSpan,
  orAlternatives,
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
  let space: Space | null = null
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        space = await spaceToReserve(tx, place)
        const clubId = await clubToReserveFor(tx, actor, club)
        checkSpan(span, space.rules, space.now, writerOf(actor))
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
    () => space && { space, span },
  )
}
