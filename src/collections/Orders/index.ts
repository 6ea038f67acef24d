import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { currency, label, moment, money, oneOf, relation, text, whole } from '#src/fields/index.ts'

export const orderStatusLabels = {
  draft: label('Черновик', 'Draft'),
  pending: label('Ждёт оплаты', 'Pending'),
  paid: label('Оплачен', 'Paid'),
  cancelled: label('Отменён', 'Cancelled'),
  expired: label('Время вышло', 'Expired'),
  refunded: label('Возвращён', 'Refunded'),
  partly_refunded: label('Частично возвращён', 'Partly refunded'),
}

export const Orders = defineCollection({
  slug: slugs.orders,
  adminOnly: true,
  labels: { one: label('Заказ', 'Order'), many: label('Заказы', 'Orders') },
  group: 'sales',
  title: 'number',
  columns: ['number', 'buyer', 'event', 'status', 'total', 'currency', 'createdAt'],
  search: ['number'],
  machine: true,
  defaultPopulate: { number: true, status: true },
  fields: [
    text('number', label('Номер', 'Number'), { required: true, unique: true, index: true, maxLength: 20 }),
    relation('buyer', label('Покупатель', 'Buyer'), slugs.users),
    text('email', label('Почта гостя', 'E-mail of a guest'), { maxLength: 254 }),
    relation('event', label('Событие', 'Event'), slugs.events),
    relation('booking', label('Бронь', 'Booking'), slugs.bookings),
    {
      ...oneOf('status', label('Статус', 'Status'), orderStatusLabels, { required: true, index: true }),
      defaultValue: 'pending',
    } as never,
    money('total', label('Сумма', 'Total'), { required: true }),
    money('dueNow', label('К оплате', 'Due now'), { required: true }),
    currency(),
    moment('expiresAt', label('Держим до', 'Held until'), { index: true }),
    moment('paidAt', label('Оплачен', 'Paid at')),
    moment('endedAt', label('Закрыт', 'Ended at')),
    text('idempotencyKey', label('Ключ повтора', 'Idempotency key'), { maxLength: 100 }),
    text('locale', label('Язык', 'Language'), { maxLength: 5 }),
    whole('quantity', label('Билетов', 'Tickets'), { defaultValue: 0 }),
    {
      type: 'join',
      name: 'lines',
      label: label('Строки', 'Lines'),
      collection: slugs.orderLines,
      on: 'order',
      admin: { defaultColumns: ['title', 'quantity', 'unitPrice', 'total'], allowCreate: false },
    },
    {
      type: 'join',
      name: 'tickets',
      label: label('Билеты', 'Tickets'),
      collection: slugs.tickets,
      on: 'order',
      defaultLimit: 100,
      admin: { defaultColumns: ['holderName', 'status', 'code'], allowCreate: false },
    },
    {
      type: 'join',
      name: 'payments',
      label: label('Платежи', 'Payments'),
      collection: slugs.payments,
      on: 'order',
      admin: { defaultColumns: ['gateway', 'status', 'amount', 'captured', 'createdAt'], allowCreate: false },
    },
  ],
})

export const OrderLines = defineCollection({
  slug: slugs.orderLines,
  adminOnly: true,
  labels: { one: label('Строка заказа', 'Order line'), many: label('Строки заказов', 'Order lines') },
  group: 'sales',
  title: 'title',
  columns: ['order', 'title', 'quantity', 'unitPrice', 'total'],
  machine: true,
  fields: [
    relation('order', label('Заказ', 'Order'), slugs.orders, { required: true }),
    relation('buyer', label('Покупатель', 'Buyer'), slugs.users),
    {
      ...oneOf(
        'kind',
        label('Вид', 'Kind'),
        { ticket: label('Билет', 'Ticket'), booking: label('Бронь', 'Booking') },
        { required: true },
      ),
      defaultValue: 'ticket',
    } as never,
    relation('ticketType', label('Вид билета', 'Ticket type'), slugs.ticketTypes),
    text('title', label('Название', 'Title'), { required: true }),
    whole('quantity', label('Количество', 'Quantity'), { required: true, min: 1 }),
    money('unitPrice', label('Цена', 'Unit price'), { required: true }),
    money('discount', label('Скидка', 'Discount'), { required: true, defaultValue: 0 }),
    money('total', label('Сумма', 'Total'), { required: true }),
    text('taxCode', label('Код налога', 'Tax code'), { maxLength: 20 }),
  ],
})
