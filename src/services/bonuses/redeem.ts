import { audit } from '#src/db/audit.ts'
import { bonusBalance } from '#src/db/bonuses/bonusBalance.ts'
import { type Confirmed, confirmRedemption } from '#src/db/bonuses/confirmRedemption.ts'
import { isTill } from '#src/db/bonuses/isTill.ts'
import { openRedemption, type Redemption, redemptionOfPerson } from '#src/db/bonuses/openRedemption.ts'
import { communityRules } from '#src/db/community/communityRules.ts'
import { type LedgerRow, ledgerOfPerson } from '#src/db/ledgerOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { pgError, transaction } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { shortName } from '#src/domain/shortName.ts'
import { forbidden, HubError } from '#src/lib/errors.ts'

export type Bonuses = {
  balance: number
  perCup: number
  /** Whole cups the balance is good for. */
  cups: number
  /** The code to show at the till, while it may be used. */
  redemption: Redemption | null
  entries: LedgerRow[]
}

/** A person's bonuses: balance, what they buy, and the latest entries. */
export async function readBonuses(user: string, locale: Locale, limit = 100): Promise<Bonuses> {
  const [balance, { bonus }, redemption, entries] = await Promise.all([
    bonusBalance(pool, user),
    communityRules(pool),
    redemptionOfPerson(pool, user),
    ledgerOfPerson(pool, 'bonus', user, { locale, limit }),
  ])
  return { balance, perCup: bonus.perCup, cups: Math.floor(balance / bonus.perCup), redemption, entries }
}

const tooFew = (): HubError => new HubError('insufficient_bonuses', { status: 409 })

/**
 * A code for some cups of coffee, to be shown at the till within a quarter of an hour; it replaces an earlier one. The bonuses are taken
 * when the till confirms. Errors: insufficient_bonuses 409.
 */
export async function askRedemption(user: string, cups: number): Promise<Redemption> {
  return transaction(async (tx) => {
    const { bonus } = await communityRules(tx)
    const points = cups * bonus.perCup
    if ((await bonusBalance(tx, user)) < points) throw tooFew()
    return openRedemption(tx, user, { cups, points })
  })
}

/**
 * The till takes a code: the bonuses go, once. Only an admin or a partner's till, never for the own account.
 * @throws HubError forbidden 403, redemption_not_found 404, insufficient_bonuses 409 (the code stays)
 */
export async function takeRedemption(actor: Actor, code: string): Promise<Omit<Confirmed, 'user'>> {
  if (!isAdmin(actor) && !(await isTill(pool, actor.id))) throw forbidden()
  try {
    return await transaction(async (tx) => {
      const confirmed = await confirmRedemption(tx, code.trim(), actor.id)
      if (!confirmed) throw new HubError('redemption_not_found', { status: 404, field: 'code' })
      const { user, name, ...rest } = confirmed
      if (user === actor.id) throw forbidden()
      await audit(tx, {
        action: 'bonus.redemption',
        actor: actor.id,
        subjectType: 'bonus-transactions',
        subject: user,
        changes: { cups: rest.cups, points: -rest.points },
      })
      return { ...rest, name: shortName(name) ?? '' }
    })
  } catch (err) {
    if (pgError(err).constraint === 'users_bonus_balance_not_negative') throw tooFew()
    throw err
  }
}
