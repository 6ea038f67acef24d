import { myTickets, type TicketsCursor, type TicketsWhen } from '#src/db/tickets/myTickets.ts'
import type { TicketRow } from '#src/db/tickets/ticketPass.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { HubError } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ticketCode } from '#src/services/tickets/ticketQr.ts'

export type ListedTicket = Omit<TicketRow, 'holderId' | 'version'> & { url: string | null }

function readCursor(cursor: string | undefined): TicketsCursor | null {
  if (cursor === undefined) return null
  const [startsAt = '', id] = cursor.split('_')
  if (!isUuid(id) || !Number.isFinite(Date.parse(startsAt)))
    throw new HubError('invalid_input', { field: 'cursor', params: { field: 'cursor' } })
  return { startsAt: new Date(startsAt).toISOString(), id }
}

/** Own tickets with the card of each event, a page at a time. `nextCursor` is `null` at the end. */
export async function listTickets(
  actor: Actor,
  { when, limit, cursor }: { when: TicketsWhen; limit: number; cursor?: string | undefined },
  locale: Locale,
): Promise<{ items: ListedTicket[]; nextCursor: string | null }> {
  const rows = await myTickets(actor.id, when, { limit: limit + 1, after: readCursor(cursor) }, locale)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ holderId, version, ...shown }) => ({
      ...shown,
      url: ticketCode({ ...shown, holderId, version }).url,
    })),
    nextCursor: last ? `${last.event.startsAt}_${last.id}` : null,
  }
}
