import { HubError } from '#src/lib/errors.ts'

/** The place after a card in the feed's order: start in microseconds (as exact as the database's clock) and id. */
export type FeedPlace = { micros: number; id: string }

const pattern = /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writeCursor = ({ micros, id }: FeedPlace): string => Buffer.from(`${micros}.${id}`).toString('base64url')

/** Throws `invalid_input` (400) for anything {@link writeCursor} did not write. */
export function readCursor(cursor: string): FeedPlace {
  const match = pattern.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  if (!match) throw new HubError('invalid_input', { field: 'cursor', params: { field: 'cursor' } })
  return { micros: Number(match[1]), id: match[2] as string }
}
