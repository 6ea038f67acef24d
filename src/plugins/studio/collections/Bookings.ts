import type { CollectionConfig } from 'payload'
import { slugs } from '#src/domain/slugs.ts'
import { currency, json, label, money, oneOf, relation, text, whole } from '#src/fields/index.ts'
import { checkInput } from '#src/hooks/checkInput.ts'
import { record } from '#src/plugins/studio/collections/access.ts'
import { studioGroup, studioSlugs } from '#src/plugins/studio/slugs.ts'

/** What the studio knows of a booking beside its time: who comes, what was agreed, what it costs. */
export const StudioBookings: CollectionConfig = {
  slug: studioSlugs.bookings,
  labels: { singular: label('Бронь студии', 'Studio booking'), plural: label('Брони студии', 'Studio bookings') },
  access: record,
  versions: false,
  defaultSort: '-createdAt',
  lockDocuments: false,
  admin: {
    group: studioGroup,
    useAsTitle: 'name',
    defaultColumns: ['booking', 'name', 'phone', 'total', 'currency', 'createdAt'],
    listSearchableFields: ['name', 'phone', 'email'],
    enableListViewSelectAPI: true,
  },
  hooks: { beforeOperation: [checkInput] },
  fields: [
    relation('booking', label('Бронь', 'Booking'), slugs.bookings, { required: true, unique: true }),
    text('name', label('Имя', 'Name'), { required: true, maxLength: 120 }),
    text('phone', label('Телефон', 'Phone'), { required: true, maxLength: 32 }),
    text('email', label('Почта', 'E-mail'), { required: true, index: true, maxLength: 254 }),
    relation('user', label('Аккаунт', 'Account'), slugs.users),
    text('locale', label('Язык', 'Language'), { maxLength: 5 }),
    oneOf(
      'payment',
      label('Оплата', 'Payment'),
      { deposit: label('Предоплата', 'Deposit'), full: label('Полностью', 'In full') },
      { required: true },
    ),
    money('total', label('Сумма', 'Total'), { required: true }),
    money('dueNow', label('К оплате сразу', 'Due now'), { required: true }),
    currency(),
    text('package', label('Пакет', 'Package'), { maxLength: 60 }),
    json('lines', label('Из чего сумма', 'What the sum is made of')),
    whole('linkVersion', label('Версия ссылки', 'Version of the link'), { defaultValue: 1 }),
    text('idempotencyKey', label('Ключ повтора', 'Idempotency key'), { maxLength: 100 }),
  ],
}
