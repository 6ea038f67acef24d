import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'
import { isStudioHall } from '#src/plugins/studio/db/isStudioHall.ts'

type Data = { location?: unknown; rates?: { from?: string; to?: string }[] | null }

/** Prices are for places of the kind studio, and a rate ends after it begins. */
export const checkHall: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { location, rates } = data as Data
  for (const [index, { from, to }] of (rates ?? []).entries())
    if (from && to && to <= from)
      throw new HubError('invalid_input', { field: `rates.${index}.to`, params: { field: `rates.${index}.to` } })
  const place = idOf(location)
  if (place && !(await isStudioHall(await payloadTx(req), place)))
    throw new HubError('invalid_input', { field: 'location', params: { field: 'location' } })
  return data
}

/** The hall's page shows its prices. */
export const tellHall: CollectionAfterChangeHook = async ({ doc, req }) => {
  const location = idOf(doc.location)
  if (location) await emit(await payloadTx(req), 'location.changed', { location })
  return doc
}
