import { checkBooking, checkDelete } from '#src/collections/Bookings/hooks.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, moment, money, oneOf, relation, text } from '#src/fields/index.ts'

export const Bookings = defineCollection({
  slug: slugs.bookings,
  labels: { one: label('Бронь', 'Reservation'), many: label('Брони', 'Reservations') },
  group: 'campus',
  title: 'reference',
  columns: ['reference', 'location', 'club', 'startsAt', 'endsAt', 'status', 'kind'],
  sort: '-startsAt',
  hooks: { beforeChange: [checkBooking], beforeDelete: [checkDelete] },
  fields: [
    text('reference', label('Номер', 'Reference'), { readOnly: true, unique: true, maxLength: 20 }),
    relation('location', label('Место', 'Location'), slugs.locations, { required: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs),
    moment('startsAt', label('Начало', 'Start'), { required: true, index: true }),
    moment('endsAt', label('Конец', 'End'), { required: true }),
    moment('occupiedFrom', label('Занято с', 'Occupied from'), { readOnly: true }),
    moment('occupiedTo', label('Занято до', 'Occupied to'), { readOnly: true }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          pending: label('Ждёт', 'Pending'),
          pending_payment: label('Ждёт оплаты', 'Awaiting payment'),
          confirmed: label('Подтверждена', 'Confirmed'),
          completed: label('Прошла', 'Completed'),
          cancelled: label('Отменена', 'Cancelled'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'pending',
    } as never,
    {
      ...oneOf(
        'kind',
        label('Вид', 'Kind'),
        {
          reservation: label('Бронь клуба', 'Reservation'),
          studio: label('Студия', 'Studio'),
          blackout: label('Закрыто', 'Blackout'),
        },
        { required: true },
      ),
      defaultValue: 'reservation',
    } as never,
    text('reason', label('Причина', 'Reason'), { maxLength: 300 }),
    text('reasonCode', label('Код причины', 'Reason code'), { readOnly: true, maxLength: 40 }),
    moment('attachDeadline', label('Подтвердить до', 'To be confirmed by'), { readOnly: true }),
    moment('warnedAt', label('Предупреждён', 'Warned at'), { readOnly: true }),
    moment('holdExpiresAt', label('Оплатить до', 'To be paid by'), { readOnly: true }),
    money('total', label('Стоимость', 'Total'), { readOnly: true }),
    text('currency', label('Валюта', 'Currency'), { readOnly: true, maxLength: 3 }),
    text('series', label('Серия', 'Series'), { readOnly: true, index: true, maxLength: 40 }),
    relation('createdBy', label('Кто создал', 'Created by'), slugs.users, { readOnly: true }),
  ],
})
