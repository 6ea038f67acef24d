import { admin, anyOf, fieldNobody, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { currency, flag, label, moment, money, oneOf, relation, text, whole } from '#src/fields/index.ts'

export const Tickets = defineCollection({
  slug: slugs.tickets,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Билет', 'Ticket'), many: label('Билеты', 'Tickets') },
  group: 'sales',
  title: 'holderName',
  columns: ['holderName', 'event', 'ticketType', 'status', 'code', 'purchasedAt'],
  search: ['holderName', 'code'],
  machine: true,
  fields: [
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    relation('ticketType', label('Вид билета', 'Ticket type'), slugs.ticketTypes, { required: true }),
    relation('order', label('Заказ', 'Order'), slugs.orders, { required: true }),
    relation('buyer', label('Покупатель', 'Buyer'), slugs.users),
    relation('holder', label('Владелец', 'Holder'), slugs.users),
    text('holderName', label('Имя', 'Name'), { maxLength: 120 }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          pending: label('Удерживается', 'Held'),
          paid: label('Действует', 'Valid'),
          attended: label('Посетил', 'Attended'),
          absent: label('Не пришёл', 'Absent'),
          cancelled: label('Отменён', 'Cancelled'),
          refunded: label('Возвращён', 'Refunded'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'pending',
    } as never,
    text('code', label('Код', 'Code'), { required: true, unique: true, index: true, maxLength: 16 }),
    money('price', label('Цена', 'Price'), { required: true, defaultValue: 0 }),
    currency(),
    flag('exclusive', label('Один на человека', 'One per person')),
    moment('purchasedAt', label('Куплен', 'Purchased')),
    moment('endedAt', label('Отменён', 'Ended at')),
    {
      ...text('claimToken', label('Ключ передачи', 'Claim token'), { maxLength: 64 }),
      access: { read: fieldNobody },
      hidden: true,
    },
    whole('version', label('Версия QR', 'QR version'), { defaultValue: 1 }),
    relation('club', label('Клуб', 'Club'), slugs.clubs),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users),
  ],
})
