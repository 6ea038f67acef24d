import type { TicketStatus } from '#src/db/tickets/ticketPass.ts'
import { signTicket, ticketUrl } from '#src/lib/ticketToken.ts'

type Signable = { id: string; status: TicketStatus; holderId: string | null; version: number; event: { id: string } }

const signed = new Set<TicketStatus>(['paid', 'attended', 'absent'])

/**
 * The token of a ticket and the address its QR code holds. Both `null` for a ticket that is not paid or no longer valid: a signed
 * code that does not open the door must not be in anybody's hands, as a scanner without network believes the signature.
 */
export function ticketCode(ticket: Signable): { token: string; url: string } | { token: null; url: null } {
  if (!signed.has(ticket.status)) return { token: null, url: null }
  const token = signTicket({
    ticket: ticket.id,
    event: ticket.event.id,
    holder: ticket.holderId,
    version: ticket.version,
  })
  return { token, url: ticketUrl(token) }
}
