import { type Admission, admitTicket, type ScannedTicket, type ScanRecord } from '#src/db/admitTicket.ts'
import { type DoorCounters, type DoorParams, type DoorTicket, doorParams } from '#src/db/door/doorSql.ts'
import { logScan } from '#src/db/door/logScan.ts'
import { type DoorReading, readDoorFacts } from '#src/db/door/readDoorFacts.ts'
import { pgError } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { explainRefusal, isOverridable, type NotValidReason, type Verdict } from '#src/domain/checkInVerdict.ts'
import { type DoorRight, maySupervise } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { checkInForbidden, type ScanInput, scannedTicket } from '#src/services/door/scan.ts'

export type CheckInAnswer = {
  verdict: Verdict
  /** With `not_valid`, when it can be said. */
  reason?: NotValidReason
  /** Whose it is. Not shown for a ticket of another event or a QR code that was replaced. */
  ticket?: DoorTicket
  /** With `already_used`: when, by whom and where it was admitted. */
  usedAt?: string
  usedBy?: string | null
  usedGate?: string | null
  /** With `wrong_event`: the event it is for. */
  rightEvent?: { title: string; slug: string; startsAt: string }
  /** With `not_yet_open`. */
  opensAt?: string
  /** The caller may admit anyway by sending `override`. */
  canOverride?: boolean
  counters: DoorCounters
}

/** The nonce was used in the same moment for something else: nothing happened, the stored scan answers. */
async function tryToAdmit(
  door: DoorParams,
  scanned: ScannedTicket,
  scan: ScanRecord,
  locale: Locale,
): Promise<Admission | 'repeated' | null> {
  try {
    return await admitTicket(door, scanned, scan, locale)
  } catch (err) {
    if (pgError(err).constraint === 'event_nonce_idx') return 'repeated'
    throw err
  }
}

function answerOf(verdict: Verdict, reason: NotValidReason | undefined, facts: DoorReading): CheckInAnswer {
  const { ticket, counters } = facts
  const hidden = verdict === 'wrong_event' || reason === 'replaced'
  return {
    verdict,
    ...(reason ? { reason } : {}),
    ...(ticket && !hidden ? { ticket: ticket.shown } : {}),
    ...(verdict === 'already_used' && ticket?.used
      ? { usedAt: ticket.used.at, usedBy: ticket.used.by, usedGate: ticket.used.gate }
      : {}),
    ...(verdict === 'wrong_event' && ticket?.belongsTo ? { rightEvent: ticket.belongsTo } : {}),
    ...(verdict === 'not_yet_open' ? { opensAt: facts.opensAt } : {}),
    ...(maySupervise(facts.right) && isOverridable({ verdict, ...(reason ? { reason } : {}) })
      ? { canOverride: true }
      : {}),
    counters,
  }
}

/** What the first request with this nonce was answered. */
function repeatedAnswer(facts: DoorReading, override: boolean): CheckInAnswer {
  const verdict = facts.repeated?.verdict
  if (!verdict || verdict === 'undone') throw new HubError('conflict', { status: 409, field: 'nonce' })
  const refusal = verdict === 'not_valid' ? explainRefusal({ ...facts, override, ticket: facts.ticket }) : null
  return answerOf(verdict, refusal?.verdict === 'not_valid' ? refusal.reason : undefined, facts)
}

type Attempt = { actor: Actor; door: DoorParams; scanned: ScannedTicket | null; scan: ScanRecord; locale: Locale }

/** Whoever stands at this door may scan; only supervisors override. */
function assertMayScan(right: DoorRight | null, override: boolean): void {
  if (!right || (override && !maySupervise(right))) throw checkInForbidden()
}

/**
 * One try: the admission, and when it admitted nobody the reason. `null` when that has changed in between (the ticket may now be
 * admitted, or the nonce was stored by a repetition): then it has to be tried again.
 */
async function tryCheckIn({ actor, door, scanned, scan, locale }: Attempt): Promise<CheckInAnswer | null> {
  const override = scan.override !== null
  const admission = scanned ? await tryToAdmit(door, scanned, scan, locale) : 'repeated'
  if (admission === null) throw notFound()
  if (admission !== 'repeated') {
    assertMayScan(admission.right, override)
    if (admission.ticket) return { verdict: 'admitted', ticket: admission.ticket, counters: admission.counters }
  }
  const facts = await readDoorFacts(door, scanned, scan.nonce, locale)
  if (!facts) throw notFound()
  assertMayScan(facts.right, override)
  if (facts.repeated) return repeatedAnswer(facts, override)
  const refusal = explainRefusal({ ...facts, override })
  if (!refusal) return null
  const logged = await logScan(facts.event, refusal.verdict, facts.ticket?.shown.id ?? null, actor.id, scan)
  return logged ? answerOf(refusal.verdict, refusal.reason, facts) : null
}

/**
 * Checks a ticket in at the door of an event. The admission is one conditional statement; only when it admits nobody is the reason
 * looked up, explained and kept as a refused scan. The same nonce is always answered the same and counts once.
 *
 * Errors: `not_found` (404) for an unknown event, `check_in_forbidden` (403) without a right at this door or when a steward overrides.
 */
export async function checkIn(
  actor: Actor,
  input: ScanInput & { override?: string | undefined },
  locale: Locale,
): Promise<CheckInAnswer> {
  const { nonce, gate = null, device = null, override = null } = input
  const scan = { nonce, gate, device, override }
  const attempt = { actor, door: doorParams(input.event, actor), scanned: scannedTicket(input), scan, locale }
  for (let tries = 0; tries < 3; tries++) {
    const answer = await tryCheckIn(attempt)
    if (answer) return answer
  }
  throw new HubError('busy', { status: 503 })
}
