import {
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '../content/types.ts'

type Data = Record<string, unknown>

/** Ids of the documents that are there already, by a unique column. */
export async function existing(table: string, column: string, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; key: string }>(
    `SELECT id, ${column} AS key FROM ${table} WHERE ${column} = ANY ($1)`,
    [keys],
  )
  return new Map(rows.map(({ id, key }) => [key, id]))
}

/** Runs `work` with a request in one transaction of Payload: an interrupted load leaves no half of it behind. */
export async function inTransaction(payload: Payload, work: (req: PayloadRequest) => Promise<void>): Promise<void> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await work(req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

type Document = {
  collection: CollectionSlug
  id: string
  /** Fields that are the same in every language. */
  data: Data
  /** Localised fields, written for each language in turn. */
  texts: (locale: Locale) => Data
}

/** Makes a document in all three languages through Payload, hooks and all. */
export async function createDocument(req: PayloadRequest, { collection, id, data, texts }: Document): Promise<void> {
  const { payload } = req
  await payload.create({
    req,
    collection,
    data: { id, ...data, ...texts('ru') } as never,
    locale: 'ru',
    depth: 0,
    context: {},
  })
  for (const locale of ['kk', 'en'] as const)
    await payload.update({ req, collection, id, data: texts(locale) as never, locale, depth: 0, context: {} })
}

/** {@link createDocument} in a transaction of its own. */
export const createAlone = (payload: Payload, document: Document): Promise<void> =>
  inTransaction(payload, (req) => createDocument(req, document))
