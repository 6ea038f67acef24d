import type { CoreNotificationType } from '#src/domain/notificationTypes.ts'
import { type PaymentNoticeType, paymentMessage } from '#src/services/notifications/aboutPayments.ts'
import { sampleEvent, sampleOrder, samplePerson } from '#src/services/notifications/previews/facts.ts'
import { type AdminLabel, single, type TypePreview } from '#src/services/notifications/previews/types.ts'

const payment = (type: PaymentNoticeType, label: AdminLabel): TypePreview =>
  single(label, (locale) => {
    const order = sampleOrder()
    const facts = { person: samplePerson(locale), order, event: sampleEvent(), amount: order.total }
    return { message: paymentMessage(type, facts)(locale) }
  })

export const paymentTypes = {
  'payment.received': payment('payment.received', { ru: 'Оплата получена', en: 'Payment received' }),
  'payment.failed': payment('payment.failed', { ru: 'Оплата не прошла', en: 'Payment failed' }),
  'payment.late': payment('payment.late', { ru: 'Оплата пришла поздно', en: 'Payment came late' }),
  'payment.refunded': payment('payment.refunded', { ru: 'Возврат', en: 'Refund' }),
  'order.expired': payment('order.expired', { ru: 'Заказ не оплачен', en: 'Order not paid' }),
} as const satisfies Partial<Record<CoreNotificationType, TypePreview>>
