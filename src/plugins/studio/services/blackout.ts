import { pool } from '#src/db/pool.ts'
import { actAs, cancelBooking } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { requireManager } from '#src/plugins/studio/services/rights.ts'
import { orAlternatives, spanOf } from '#src/services/spaces/common.ts'

type Wish = { hall: string; start: string; end: string; reason: string | null }

/** Closes a hall for a time, at any hour. @throws HubError forbidden 403, not_found 404, slot_taken 409, ends_before_start 400 */
export async function closeHall(
  given: Actor,
  { hall: wanted, reason, ...wish }: Wish,
  locale: Locale,
): Promise<string> {
  const actor = requireManager(given)
  const hall = await studioHall(pool, wanted, locale, { withAll: true })
  if (!hall) throw notFound()
  const span = spanOf(wish)
  if (!(span.end > span.start)) throw new HubError('ends_before_start', { field: 'end' })
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        await actAs(tx, actor.id)
        const id = await insertBooking(tx, {
          location: hall.id,
          club: null,
          span,
          status: 'confirmed',
          kind: 'blackout',
          createdBy: actor.id,
        })
        await tx.query('UPDATE bookings SET reason = $2 WHERE id = $1', [id, reason])
        return id
      }),
    () => ({ space: hall, span }),
  )
}

/** Opens it again. @throws HubError forbidden 403, not_found 404 */
export async function openHall(given: Actor, id: string): Promise<void> {
  const actor = requireManager(given)
  await transaction(async (tx) => {
    const { rowCount } = await tx.query(
      "SELECT 1 FROM bookings b JOIN studio_halls h ON h.location_id = b.location_id WHERE b.id = $1 AND b.kind = 'blackout'",
      [id],
    )
    if (!rowCount) throw notFound()
    await actAs(tx, actor.id)
    await cancelBooking(tx, id, { from: ['confirmed'], code: 'by_studio', reason: null })
  })
}
