import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { isWithin } from '#src/db/spaces/isWithin.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

type Special = { opens?: string | null; closes?: string | null }

/** A place is not part of itself, and an exception has both times or none. */
export const checkLocation: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  for (const [index, { opens, closes }] of ((data.exceptions ?? []) as Special[]).entries())
    if (Boolean(opens) !== Boolean(closes) || (opens && closes && closes <= opens))
      throw new HubError('invalid_input', {
        field: `exceptions.${index}.closes`,
        params: { field: `exceptions.${index}.closes` },
      })
  const id = originalDoc?.id ?? data.id
  const parts = ((data.parts ?? []) as unknown[]).map(idOf).filter((part) => part !== null)
  if (id && parts.length > 0 && (await isWithin(await payloadTx(req), id, parts)))
    throw new HubError('space_within_itself', { status: 409, field: 'parts' })
  return data
}

export const changedLocation: CollectionAfterChangeHook = async ({ doc, req }) => {
  await emit(await payloadTx(req), 'location.changed', { location: doc.id })
  return doc
}
