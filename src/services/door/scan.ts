import type { ScannedTicket } from '#src/db/admitTicket.ts'
import { readScanned } from '#src/domain/scannedText.ts'
import { HubError } from '#src/lib/errors.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'

/** What a door request says besides the ticket. */
export type ScanInput = {
  /** Text of the QR code or NFC tag: the token or its whole address. */
  token?: string | undefined
  /** The typed code; a hand-held scanner may put an address here. */
  code?: string | undefined
  /** Id or slug of the event at whose door this happens. */
  event: string
  /** Made by the phone, one a scan: a repetition counts once. */
  nonce: string
  gate?: string | undefined
  device?: string | undefined
}

/** The ticket a request names, its signature checked; `null` when the text is no ticket of ours. */
export function scannedTicket({ token, code }: Pick<ScanInput, 'token' | 'code'>): ScannedTicket | null {
  const read = readScanned(token ?? code ?? '')
  if (!read || 'code' in read) return read
  const claims = verifyTicket(read.token)
  return claims && { claims }
}

export const checkInForbidden = (): HubError => new HubError('check_in_forbidden', { status: 403 })
