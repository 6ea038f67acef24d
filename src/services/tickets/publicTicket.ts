import { type ClaimedTicket, ticketByClaims } from '#src/db/tickets/ticketByClaims.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { shortName } from '#src/domain/shortName.ts'
import { notFound } from '#src/lib/errors.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'

export type PublicTicket = {
  /** `transferred`: another QR code has taken this one's place. A cancelled event cancels its tickets. */
  status: ClaimedTicket['status'] | 'transferred'
  /** First name and initial of whose it is; `null` when nobody has claimed it or the code was replaced. */
  name: string | null
  event: Omit<ClaimedTicket['event'], 'status'>
  /** The caller stands at this event's door. */
  canAdmit: boolean
}

function publicStatus({ current, status, event }: ClaimedTicket): PublicTicket['status'] {
  if (!current) return 'transferred'
  return event.status === 'cancelled' && status !== 'refunded' ? 'cancelled' : status
}

/** What anybody may learn from a ticket's QR code. `not_found` (404) for a text that we did not sign. */
export async function publicTicket(token: string, actor: Actor | null, locale: Locale): Promise<PublicTicket> {
  const claims = verifyTicket(token)
  const ticket = claims && (await ticketByClaims(claims, actor, locale))
  if (!ticket) throw notFound()
  const { status: _, ...event } = ticket.event
  return {
    status: publicStatus(ticket),
    name: ticket.current ? shortName(ticket.name) : null,
    event,
    canAdmit: ticket.right !== null,
  }
}
