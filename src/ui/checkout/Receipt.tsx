import type { OrderView } from '#src/db/orders/orderView.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatFull } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { Section } from '#src/ui/components/Section.tsx'
import { SummaryLines } from '#src/ui/components/SummaryLines.tsx'

type Props = {
  order: OrderView /** How the way to pay calls itself. */
  method: string | null
  locale: Locale
  timeZone: string
}

/** What was bought for how much, when and how it was paid, what went back. */
export function Receipt({ order, method, locale, timeZone }: Props) {
  const t = getT(locale, 'order')
  const money = (minor: number): string => (minor === 0 ? t('free') : formatMoney(minor, order.currency, locale))
  const at = (moment: string): string => formatFull(moment, { locale, timeZone })
  const facts = [
    { label: t('created'), value: at(order.createdAt) },
    ...(order.paidAt ? [{ label: t('paidAt'), value: at(order.paidAt) }] : []),
    ...(method && order.paidAt ? [{ label: t('method'), value: method }] : []),
  ]
  return (
    <Section title={t('details')}>
      <SummaryLines
        lines={[
          ...order.lines.map(({ title, quantity, total }) => ({
            label: quantity > 1 ? `${title} × ${quantity}` : title,
            value: money(total),
          })),
          ...order.refunds.map(({ amount, status }) => ({
            label: `${t('refund')} · ${t(`refundStatus.${status}`)}`,
            value: `−${money(amount)}`,
            isGood: status !== 'failed',
          })),
        ]}
        total={{ label: getT(locale, 'checkout')('total'), value: money(order.total) }}
      />
      <dl className="mt-6 flex flex-col gap-2 text-sm">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="first-letter:uppercase">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
