import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'

type Props = {
  minor: number
  currency: string
  locale: Locale /** Cheapest of several. */
  isFrom?: boolean
  className?: string
}

/** A price, or the word for free. */
export function PriceTag({ minor, currency, locale, isFrom, className }: Props) {
  const t = getT(locale, 'event')
  const price = formatMoney(minor, currency, locale)
  return <span className={className}>{minor === 0 ? t('free') : isFrom ? t('from', { price }) : price}</span>
}
