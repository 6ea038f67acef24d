import { type TicketPassRow, ticketPass } from '#src/db/tickets/ticketPass.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { qrSvg } from '#src/lib/qr.ts'
import { ticketCode } from '#src/services/tickets/ticketQr.ts'

export type TicketPass = Omit<TicketPassRow, 'holderId' | 'version'> & {
  /** Signed text of the QR code and the address that holds it; `null` when the ticket opens no door. */
  token: string | null
  url: string | null
  /** The QR code as an SVG document. */
  qr: string | null
  place: string | null
}

/** Where an event is, in words. */
export const placeInWords = (event: { location: { name: string } | null; venueText: string | null }): string | null =>
  [event.location?.name, event.venueText].filter(Boolean).join(', ') || null

/**
 * Everything the page of a ticket shows, enough to be kept on the phone and opened without a network. Meeting and stream links
 * come only with a valid ticket. `not_found` (404) for anybody but the holder, the buyer of an unclaimed ticket, and admins.
 */
export async function ticketForHolder(actor: Actor, id: string, locale: Locale): Promise<TicketPass> {
  const row = await ticketPass(actor, id, locale)
  if (!row) throw notFound()
  const { holderId, version, ...shown } = row
  const { token, url } = ticketCode({ ...row, holderId, version })
  return {
    ...shown,
    onlineLink: token ? shown.onlineLink : null,
    streamUrl: token ? shown.streamUrl : null,
    token,
    url,
    qr: url && (await qrSvg(url)),
    place: placeInWords(shown.event),
  }
}
