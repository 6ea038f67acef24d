import { Ban, Check, CircleAlert, Clock, CreditCard, Hourglass, Undo2 } from 'lucide-react'
import type { OrderView } from '#src/db/orders/orderView.ts'
import type { OrderStage } from '#src/domain/orderStage.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'
import { cx } from '#src/ui/cx.ts'

const looks: Record<OrderStage, [typeof Check, string]> = {
  paid: [Check, 'bg-good-soft text-good'],
  pending: [CreditCard, 'bg-accent-soft text-accent-ink'],
  processing: [Hourglass, 'bg-accent-soft text-accent-ink'],
  declined: [CircleAlert, 'bg-bad-soft text-bad'],
  expired: [Clock, 'bg-sunken text-ink-soft'],
  cancelled: [Ban, 'bg-sunken text-ink-soft'],
  refunded: [Undo2, 'bg-sunken text-ink-soft'],
  partly_refunded: [Undo2, 'bg-sunken text-ink-soft'],
  late: [Undo2, 'bg-warn-soft text-warn'],
}

function words(
  stage: OrderStage,
  { refunds, payment, currency, total }: OrderView,
  email: string,
  locale: Locale,
): { title: string; text: string } {
  const t = getT(locale, 'order')
  const returned = refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0)
  const amount = formatMoney(stage === 'late' ? (payment?.captured ?? total) : returned, currency, locale)
  switch (stage) {
    case 'paid':
      return { title: t('paidTitle'), text: t('paidText', { email }) }
    case 'partly_refunded':
      return { title: t('partlyRefundedTitle'), text: t('partlyRefundedText', { amount }) }
    case 'refunded':
      return { title: t('refundedTitle'), text: t('refundedText', { amount }) }
    case 'late':
      return { title: t('lateTitle'), text: t('lateText', { amount }) }
    case 'cancelled':
      return { title: t('cancelledTitle'), text: returned > 0 ? t('refundedText', { amount }) : t('cancelledText') }
    default:
      return { title: t(`${stage}Title`), text: t(`${stage}Text`) }
  }
}

/** How an order stands. A live region: the page is drawn again when the bank has answered. */
export function OrderHead({
  stage,
  order,
  email,
  locale,
}: {
  stage: OrderStage
  order: OrderView
  email: string
  locale: Locale
}) {
  const [Icon, tone] = looks[stage]
  const { title, text } = words(stage, order, email, locale)
  return (
    <div className="pt-2 md:pt-8">
      <p className="text-sm text-ink-soft">{getT(locale, 'order')('title', { number: order.number })}</p>
      <div role="status" className="mt-4">
        <span aria-hidden="true" className={cx('mb-4 grid size-16 place-items-center rounded-[1.3rem]', tone)}>
          <Icon className="size-8" />
        </span>
        <h1 className="display text-headline">{title}</h1>
        <p className="mt-2 max-w-text text-ink-soft wrap-anywhere">{text}</p>
      </div>
    </div>
  )
}
