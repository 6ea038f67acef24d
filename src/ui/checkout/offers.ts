import type { CatalogTicketType, EventLive } from '#src/domain/catalog.ts'
import {
  type Basket,
  type Buyer,
  type CheckoutFacts,
  type CheckoutRefusal,
  planCheckout,
} from '#src/domain/checkout.ts'
import type { Locale } from '#src/i18n/config.ts'
import { errorMessage } from '#src/i18n/errors.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import type { Offer } from '#src/ui/checkout/types.ts'

type Sale = {
  types: readonly CatalogTicketType[]
  facts: CheckoutFacts
  live: EventLive
  buyer: Buyer
  locale: Locale
  timeZone: string
}

function refusalWords({ code, from, limit, domain }: CheckoutRefusal, { locale, timeZone, facts }: Sale): string {
  if (code === 'sales_not_started' && from)
    return getT(locale, 'event')('salesOpenAt', { date: formatWhen(from, { locale, timeZone, now: facts.now }) })
  return errorMessage(code, locale, {
    ...(limit === undefined ? {} : { limit }),
    ...(domain === undefined ? {} : { domain }),
  })
}

/** Places of a type left for this person, or why there are none: the same rules as the order's, asked beforehand. */
function offerOf(type: CatalogTicketType, sale: Sale): Offer {
  const { facts, live, buyer, locale } = sale
  const t = getT(locale, 'checkout')
  const basket: Basket = { lines: [{ ticketType: type.id, quantity: 1 }] }
  const decision = planCheckout(basket, buyer, facts)
  const left = live.ticketTypes.find(({ id }) => id === type.id)?.left ?? 0
  const own = live.mine?.tickets.filter(({ ticketType }) => ticketType === type.id).length ?? 0
  const allowed = Math.max(0, Math.min(type.perOrderLimit, type.perPersonLimit - own))
  const most = 'refusal' in decision ? 0 : Math.min(left, allowed)
  const reason = (): string | null => {
    if ('refusal' in decision) return refusalWords(decision.refusal, sale)
    if (left === 0) return getT(locale, 'event')('soldOut')
    if (allowed === 0) return errorMessage('per_person_limit', locale, { limit: type.perPersonLimit })
    if (left < allowed) return t('onlyLeft', { count: left })
    return allowed > 1 ? t('maxPerOrder', { count: allowed }) : null
  }
  return {
    id: type.id,
    name: type.name,
    note: type.note,
    price: type.price,
    priceText: type.price === 0 ? getT(locale, 'event')('free') : formatMoney(type.price, type.currency, locale),
    most,
    reason: reason(),
  }
}

export const offersOf = (sale: Sale): Offer[] => sale.types.map((type) => offerOf(type, sale))

/** What to begin with: what the address asks for as far as it can be had, else one of the first that can. */
export function wantedOf(
  offers: readonly Offer[],
  type: string | undefined,
  quantity: string | undefined,
): Record<string, number> {
  const asked = offers.find(({ id, most }) => id === type && most > 0) ?? offers.find(({ most }) => most > 0)
  if (!asked) return {}
  const count = asked.id === type ? Number(quantity) : 1
  return { [asked.id]: Math.min(asked.most, Number.isInteger(count) && count > 0 ? count : 1) }
}
