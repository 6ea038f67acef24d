import type { HallPrices } from '#src/domain/studioPricing.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'

const row = 'flex justify-between gap-4 border-b border-line py-2.5 last:border-0'

/** What an hour costs when, and the packages. */
export function PriceTable({ locale, prices }: { locale: Locale; prices: HallPrices }) {
  const t = getT(locale, 'studio')
  const money = (amount: number): string => formatMoney(amount, prices.currency, locale)
  return (
    <dl className="max-w-text text-base">
      {prices.rates.map(({ days, from, to, pricePerHour }) => (
        <div key={`${days} ${from} ${to}`} className={row}>
          <dt>
            {t(`days.${days}`)}, {from}–{to}
          </dt>
          <dd className="whitespace-nowrap tabular-nums">{t('perHour', { price: money(pricePerHour) })}</dd>
        </div>
      ))}
      <div className={row}>
        <dt>{prices.rates.length > 0 ? t('otherwise') : t('days.all')}</dt>
        <dd className="whitespace-nowrap tabular-nums">{t('perHour', { price: money(prices.pricePerHour) })}</dd>
      </div>
      {prices.packages.map(({ id, name, price }) => (
        <div key={id} className={row}>
          <dt>{name}</dt>
          <dd className="whitespace-nowrap tabular-nums">{money(price)}</dd>
        </div>
      ))}
    </dl>
  )
}
