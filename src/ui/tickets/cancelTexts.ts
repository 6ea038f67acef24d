import { type RefundPolicy, refundDue } from '#src/domain/refundPolicy.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'

export type Returned = {
  price: number
  currency: string
  startsAt: string
  /** Who asks has paid for it; `null` policy otherwise. */
  policy: RefundPolicy | null
  now: number
}

/** What a ticket given back now brings, in words. The endpoint decides by the same rule. */
export function refundWords({ price, currency, startsAt, policy, now }: Returned, locale: Locale): string {
  const t = getT(locale, 'tickets')
  if (price === 0) return t('cancelFree')
  if (!policy) return `${t('cancelFree')} ${t('cancelBuyer')}`
  const due = refundDue({ price, policy, startsAt: new Date(startsAt), now: new Date(now) })
  const money = (minor: number): string => formatMoney(minor, currency, locale)
  if (due === 0) return t('cancelNoRefund')
  return due === price
    ? t('cancelPaid', { amount: money(due) })
    : t('cancelPart', { amount: money(due), price: money(price) })
}
