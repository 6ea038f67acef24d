import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'
import { typedCode } from '#src/lib/ids.ts'

/** Adds the location's buffers to what the reservation occupies; the exclusion constraint decides over that range. */
export const prepareBooking: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const location = idOf(data.location ?? originalDoc?.location)
  const startsAt = new Date(data.startsAt ?? originalDoc?.startsAt)
  const endsAt = new Date(data.endsAt ?? originalDoc?.endsAt)
  if (!(endsAt > startsAt)) throw new HubError('ends_before_start', { field: 'endsAt' })
  const { rows } = await (await payloadTx(req)).query<{ before: number; after: number }>(
    'SELECT buffer_before::int AS before, buffer_after::int AS after FROM locations WHERE id = $1',
    [location],
  )
  const { before = 0, after = 0 } = rows[0] ?? {}
  return {
    ...data,
    occupiedFrom: new Date(startsAt.getTime() - before * 60_000).toISOString(),
    occupiedTo: new Date(endsAt.getTime() + after * 60_000).toISOString(),
    ...(operation === 'create'
      ? { reference: `R-${typedCode(6).toUpperCase()}`, createdBy: personOf(req)?.id ?? data.createdBy ?? null }
      : {}),
  }
}
