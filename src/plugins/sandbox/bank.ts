import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'
import { transaction } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { challengeCode, type Scenario, scenarioOf } from '#src/plugins/sandbox/cards.ts'
import {
  addNotice,
  changeSession,
  findSession,
  type Session,
  type SessionChange,
  settleDue,
} from '#src/plugins/sandbox/db/sessions.ts'

export type PayForm = {
  method: 'card' | 'wallet'
  card?: string | undefined
  expiry?: string | undefined
  cvc?: string | undefined
  /** Of the 3-D Secure challenge. */
  code?: string | undefined
  /** Chooses what happens, whatever the card; `cancel` refuses and goes back. */
  outcome?: Scenario | 'cancel' | undefined
}

export type PageState = Session['state'] | 'timeout'
export type PayAnswer = { state: PageState; redirect?: string; failure?: string }

const wrongCodes = 3

function answerOf({ state, scenario, returnUrl, failure }: Session): PayAnswer {
  if (state === 'processing' && scenario === 'timeout') return { state: 'timeout' }
  const ended = state === 'succeeded' || state === 'declined' || state === 'canceled' || state === 'expired'
  return { state, ...(ended ? { redirect: returnUrl } : {}), ...(failure ? { failure } : {}) }
}

/** The bank begins to work on a payment that is in order. */
function processing(scenario: Scenario, last4: string | undefined): SessionChange {
  const works = scenario !== 'declined' && scenario !== 'timeout'
  // A bank refuses now and then, whatever the card.
  const unlucky = works && Math.random() >= env.SANDBOX_SUCCESS_RATE
  return {
    state: 'processing',
    scenario: unlucky ? 'declined' : scenario,
    settleIn: scenario === 'timeout' ? null : env.SANDBOX_DELAY_MS + (scenario === 'late' ? 1000 : 0),
    afterHold: scenario === 'late' && !unlucky,
    ...(last4 ? { last4 } : {}),
  }
}

async function answerChallenge(tx: Db, session: Session, code: string): Promise<void> {
  if (code.trim() === challengeCode) return changeSession(tx, session.id, processing('success', undefined))
  if (session.tries + 1 < wrongCodes) return changeSession(tx, session.id, { state: 'challenge', wrong: true })
  await changeSession(tx, session.id, { state: 'declined', failure: 'authentication_failed', wrong: true })
  await addNotice(tx, session.id, 'payment.declined')
}

function chosen({ method, outcome, card, expiry, cvc }: PayForm, now: Date): Scenario {
  if (outcome && outcome !== 'cancel') return outcome
  if (method === 'wallet') return 'success'
  const scenario = scenarioOf({ card: card ?? '', expiry: expiry ?? '', cvc: cvc ?? '' }, now)
  if (!scenario) throw new HubError('invalid_card', { field: 'card' })
  return scenario
}

/**
 * What the payer does on the bank's page. The number of the card is looked at and forgotten; its last four digits stay.
 *
 * @throws HubError not_found (404), invalid_card (400)
 */
export async function payAtBank(reference: string, form: PayForm): Promise<PayAnswer> {
  await transaction(async (tx) => {
    const session = await findSession(tx, reference, { lock: true })
    if (!session) throw notFound()
    if (session.state !== 'open' && session.state !== 'challenge') return
    if (form.outcome === 'cancel') {
      await changeSession(tx, session.id, { state: 'canceled' })
      await addNotice(tx, session.id, 'payment.canceled')
    } else if (session.state === 'challenge' && form.code !== undefined) await answerChallenge(tx, session, form.code)
    else {
      const scenario = chosen(form, session.now)
      const last4 = form.card?.replace(/\D/g, '').slice(-4)
      if (scenario === 'challenge')
        await changeSession(tx, session.id, { state: 'challenge', scenario, ...(last4 ? { last4 } : {}) })
      else await changeSession(tx, session.id, processing(scenario, last4))
    }
  })
  return answerOf(await pageOfBank(reference))
}

/** A session as its page shows it, with what the bank finished meanwhile. */
export async function pageOfBank(reference: string): Promise<Session> {
  await settleDue(pool, reference)
  const session = await findSession(pool, reference)
  if (!session) throw notFound()
  return session
}

/** Whether the bank has a page for this payment. */
export const isKnownAtBank = async (reference: string): Promise<boolean> =>
  (await findSession(pool, reference)) !== null

/** Ends a session at once, as the test wants it. An ended one stays as it is. */
export async function forceOutcome(reference: string, outcome: 'succeeded' | 'declined'): Promise<Session> {
  await transaction(async (tx) => {
    const session = await findSession(tx, reference, { lock: true })
    if (!session) throw notFound()
    if (session.state === 'open' || session.state === 'challenge' || session.state === 'processing')
      await changeSession(tx, session.id, {
        state: outcome,
        ...(outcome === 'declined' ? { failure: 'card_declined' } : {}),
      })
  })
  return pageOfBank(reference)
}

export { answerOf }
