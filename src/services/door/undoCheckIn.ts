import type { ScannedTicket, ScanRecord } from '#src/db/admitTicket.ts'
import { type DoorCounters, type DoorParams, type DoorTicket, doorParams } from '#src/db/door/doorSql.ts'
import { readDoorFacts } from '#src/db/door/readDoorFacts.ts'
import { type Undoing, undoAdmission } from '#src/db/door/undoAdmission.ts'
import { pgError, transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { maySupervise } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { checkInForbidden, type ScanInput, scannedTicket } from '#src/services/door/scan.ts'

/** The nonce was used in the same moment: the stored scan answers. */
async function tryToUndo(
  door: DoorParams,
  scanned: ScannedTicket,
  scan: ScanRecord,
  locale: Locale,
): Promise<Undoing | null> {
  try {
    return await transaction((tx) => undoAdmission(tx, door, scanned, scan, locale))
  } catch (err) {
    if (pgError(err).constraint === 'event_nonce_idx') return null
    throw err
  }
}

export type UndoAnswer = { verdict: 'undone'; ticket: DoorTicket; counters: DoorCounters }

/**
 * Takes an admission back, with a reason for the audit log. The ticket is named by its id, token or code.
 *
 * Errors: `not_found` (404) for an unknown event, `check_in_forbidden` (403) for stewards and strangers, `not_checked_in` (409) when there
 * is nothing to take back, `conflict` (409) when the nonce was used for something else.
 */
export async function undoCheckIn(
  actor: Actor,
  input: ScanInput & { ticket?: string | undefined; reason: string },
  locale: Locale,
): Promise<UndoAnswer> {
  const door = doorParams(input.event, actor)
  const scan = { nonce: input.nonce, gate: input.gate ?? null, device: input.device ?? null, override: input.reason }
  const scanned = input.ticket ? { ticket: input.ticket } : scannedTicket(input)
  const undone = scanned && (await tryToUndo(door, scanned, scan, locale))
  if (undone?.ticket) return { verdict: 'undone', ticket: undone.ticket, counters: undone.counters }
  const facts = await readDoorFacts(door, scanned, scan.nonce, locale)
  if (!facts) throw notFound()
  if (!maySupervise(facts.right)) throw checkInForbidden()
  if (facts.repeated?.verdict === 'undone' && facts.ticket)
    return { verdict: 'undone', ticket: facts.ticket.shown, counters: facts.counters }
  if (facts.repeated) throw new HubError('conflict', { status: 409, field: 'nonce' })
  throw new HubError('not_checked_in', { status: 409 })
}
