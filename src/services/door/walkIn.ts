import { admitWalkIn } from '#src/db/door/admitWalkIn.ts'
import { doorParams } from '#src/db/door/doorSql.ts'
import { expireHoldsOfEvent } from '#src/db/door/expireHoldsOfEvent.ts'
import { readDoorFacts } from '#src/db/door/readDoorFacts.ts'
import { pool } from '#src/db/pool.ts'
import { pgError } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { maySupervise } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'
import type { CheckInAnswer } from '#src/services/door/checkIn.ts'
import { checkInForbidden, type ScanInput } from '#src/services/door/scan.ts'

/** Length of a ticket's typed code. */
const codeLength = 8

/**
 * Lets in a guest without a ticket and without an account: a free ticket within the capacity, admitted at once. The same nonce makes
 * one ticket.
 *
 * Errors: `not_found` (404), `check_in_forbidden` (403) for stewards and strangers, `event_not_on_sale` (409) when cancelled, `sold_out` (409).
 */
export async function walkIn(
  actor: Actor,
  input: Omit<ScanInput, 'token' | 'code'> & { name: string },
  locale: Locale,
): Promise<CheckInAnswer> {
  const door = doorParams(input.event, actor)
  const scan = { nonce: input.nonce, gate: input.gate ?? null, device: input.device ?? null, override: null }
  const admit = async () => {
    const guest = {
      name: input.name,
      order: uuidv7(),
      orderNumber: typedCode(10).toUpperCase(),
      ticket: uuidv7(),
      code: typedCode(codeLength),
    }
    try {
      return await admitWalkIn(pool, door, guest, scan, locale)
    } catch (err) {
      // The same request a moment earlier: its scan is read below.
      if (pgError(err).constraint === 'event_nonce_idx') return undefined
      throw err
    }
  }
  let admission = await admit()
  if (admission === null) throw notFound()
  // Nobody was admitted: perhaps for places that dead orders still hold.
  if (
    admission &&
    !admission.ticket &&
    maySupervise(admission.right) &&
    (await expireHoldsOfEvent(pool, { id: door[0], slug: door[1] })) > 0
  )
    admission = await admit()
  if (admission?.ticket) return { verdict: 'admitted', ticket: admission.ticket, counters: admission.counters }
  if (admission && !maySupervise(admission.right)) throw checkInForbidden()
  const facts = await readDoorFacts(door, null, input.nonce, locale)
  if (facts?.repeated?.verdict === 'admitted' && facts.ticket)
    return { verdict: 'admitted', ticket: facts.ticket.shown, counters: facts.counters }
  if (facts?.repeated) throw new HubError('conflict', { status: 409, field: 'nonce' })
  throw new HubError(facts?.status === 'cancelled' ? 'event_not_on_sale' : 'sold_out', { status: 409 })
}
