import { fieldAdmin } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { currency, flag, json, label, moment, money, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** One attempt at a gateway. */
export const Payments = defineCollection({
  slug: slugs.payments,
  adminOnly: true,
  labels: { one: label('Платёж', 'Payment'), many: label('Платежи', 'Payments') },
  group: 'sales',
  title: 'gatewayId',
  columns: ['order', 'gateway', 'status', 'amount', 'captured', 'refunded', 'reviewReason', 'createdAt'],
  search: ['gatewayId'],
  machine: true,
  admin: { components: { edit: { beforeDocumentControls: ['/src/ui/admin/PaymentActions.tsx#PaymentActions'] } } },
  fields: [
    relation('order', label('Заказ', 'Order'), slugs.orders, { required: true }),
    relation('buyer', label('Покупатель', 'Buyer'), slugs.users),
    text('gateway', label('Платёжная система', 'Gateway'), { required: true, index: true, maxLength: 40 }),
    text('mode', label('Режим', 'Mode'), { required: true, maxLength: 20 }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          created: label('Создан', 'Created'),
          pending: label('Ждёт', 'Pending'),
          authorized: label('Удержан', 'Authorized'),
          captured: label('Оплачен', 'Captured'),
          partially_refunded: label('Частично возвращён', 'Partially refunded'),
          refunded: label('Возвращён', 'Refunded'),
          canceled: label('Отменён', 'Canceled'),
          expired: label('Истёк', 'Expired'),
          failed: label('Отклонён', 'Failed'),
          needs_review: label('Нужна проверка', 'Needs review'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'created',
    } as never,
    money('amount', label('Сумма', 'Amount'), { required: true }),
    currency(),
    money('captured', label('Получено', 'Captured'), { defaultValue: 0 }),
    money('refunded', label('Возвращено', 'Refunded'), { defaultValue: 0 }),
    money('refundReserved', label('Возвраты в работе и проведённые', 'Refunds reserved'), { defaultValue: 0 }),
    text('gatewayId', label('Номер в платёжной системе', 'Id at the gateway'), { index: true, maxLength: 255 }),
    { ...text('url', label('Страница оплаты', 'Checkout address'), { maxLength: 2000 }) },
    moment('expiresAt', label('Истекает', 'Expires')),
    text('failure', label('Причина отказа', 'Failure'), { maxLength: 200 }),
    text('reviewReason', label('Почему нужна проверка', 'Why it needs review'), { maxLength: 300 }),
    moment('nextPollAt', label('Следующая проверка', 'Next poll'), { index: true }),
    whole('pollCount', label('Проверок', 'Polls'), { defaultValue: 0 }),
    moment('startedAt', label('Открываем страницу с', 'Opening the page since')),
    moment('settledAt', label('Проведён', 'Settled at')),
    flag('fulfilled', label('Билеты выданы', 'Fulfilled')),
    {
      ...json('snapshots', label('Что отвечала платёжная система', 'Snapshots of the gateway')),
      access: { read: fieldAdmin },
    } as never,
  ],
})

export const Refunds = defineCollection({
  slug: slugs.refunds,
  adminOnly: true,
  labels: { one: label('Возврат', 'Refund'), many: label('Возвраты', 'Refunds') },
  group: 'sales',
  title: 'gatewayId',
  columns: ['order', 'amount', 'status', 'reason', 'createdAt'],
  machine: true,
  fields: [
    relation('payment', label('Платёж', 'Payment'), slugs.payments, { required: true }),
    relation('order', label('Заказ', 'Order'), slugs.orders, { required: true }),
    relation('buyer', label('Покупатель', 'Buyer'), slugs.users),
    relation('ticket', label('Билет', 'Ticket'), slugs.tickets),
    money('amount', label('Сумма', 'Amount'), { required: true, min: 1 }),
    currency(),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          pending: label('В работе', 'Pending'),
          succeeded: label('Проведён', 'Succeeded'),
          failed: label('Не прошёл', 'Failed'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'pending',
    } as never,
    text('reason', label('Причина', 'Reason'), { maxLength: 300 }),
    text('key', label('Ключ', 'Key'), {
      required: true,
      unique: true,
      maxLength: 120,
      description: label('Один и тот же повод не возвращает деньги дважды.', 'The same cause never refunds twice.'),
    }),
    text('gatewayId', label('Номер в платёжной системе', 'Id at the gateway'), { maxLength: 255 }),
    relation('requestedBy', label('Кто попросил', 'Requested by'), slugs.users),
    whole('attempts', label('Попыток', 'Attempts'), { defaultValue: 0 }),
    moment('nextTryAt', label('Следующая попытка', 'Next try')),
    text('failure', label('Причина отказа', 'Failure'), { maxLength: 300 }),
    moment('settledAt', label('Проведён', 'Settled at')),
  ],
})

/** Webhooks as they arrived: stored first, processed after, one effect an event. */
export const GatewayInbox = defineCollection({
  slug: slugs.gatewayInbox,
  adminOnly: true,
  labels: {
    one: label('Уведомление банка', 'Gateway notification'),
    many: label('Уведомления банков', 'Gateway inbox'),
  },
  group: 'sales',
  title: 'eventKey',
  columns: ['gateway', 'eventKey', 'kind', 'trust', 'status', 'attempts', 'createdAt'],
  machine: true,
  indexes: [{ fields: ['gateway', 'eventKey'], unique: true }],
  fields: [
    text('gateway', label('Платёжная система', 'Gateway'), { required: true, maxLength: 40 }),
    text('eventKey', label('Ключ события', 'Event key'), { required: true, maxLength: 255 }),
    text('kind', label('Вид', 'Kind'), { maxLength: 100 }),
    {
      ...oneOf(
        'trust',
        label('Доверие', 'Trust'),
        { authentic: label('Подписано', 'Authentic'), unverified: label('Без подписи', 'Unverified') },
        { required: true },
      ),
      defaultValue: 'unverified',
    } as never,
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          received: label('Получено', 'Received'),
          processed: label('Обработано', 'Processed'),
          ignored: label('Не наше', 'Ignored'),
          failed: label('Ошибка', 'Failed'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'received',
    } as never,
    relation('payment', label('Платёж', 'Payment'), slugs.payments),
    text('gatewayPaymentId', label('Номер платежа', 'Payment id at the gateway'), { maxLength: 255 }),
    { ...json('body', label('Тело', 'Body')) },
    whole('attempts', label('Попыток', 'Attempts'), { defaultValue: 0 }),
    moment('nextTryAt', label('Следующая попытка', 'Next try')),
    moment('processedAt', label('Обработано', 'Processed at')),
    text('error', label('Ошибка', 'Error'), { maxLength: 500 }),
  ],
})
