import { amountOfPayment } from '#src/db/telegram/amountOfPayment.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { staffTexts } from '#src/i18n/telegram.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { env } from '#src/lib/env.ts'
import { defineSubscriber } from '#src/outbox/work.ts'

/** Payments and what is wrong with them, to the staff chat; nothing without TELEGRAM_STAFF_CHAT_ID. */
export const tellStaffOfPayments = defineSubscriber({
  name: 'tellStaffOfPayments',
  events: ['payment.captured', 'payment.failed', 'payment.needsReview', 'payment.late', 'payment.refunded'],
  handle: async ({ id, name, data }, db) => {
    const chat = env.TELEGRAM_STAFF_CHAT_ID
    const payment = chat ? await amountOfPayment(db, data.payment) : null
    if (!chat || !payment) return
    const lines = [
      payment.event,
      formatMoney(payment.amount, payment.currency, 'ru'),
      `Заказ ${payment.order}`,
      'reason' in data ? data.reason : null,
    ]
    await queueTelegram(db, {
      chat,
      type: `staff.${name}`,
      subject: staffTexts[name],
      text: lines.filter(Boolean).join('\n'),
      locale: 'ru',
      dedupeKey: `staff:${id}`,
    })
  },
})
