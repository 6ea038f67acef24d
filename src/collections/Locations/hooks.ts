import type { CollectionAfterChangeHook } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { emit } from '#src/outbox/emit.ts'

export const changedLocation: CollectionAfterChangeHook = async ({ doc, req }) => {
  await emit(await payloadTx(req), 'location.changed', { location: doc.id })
  return doc
}
