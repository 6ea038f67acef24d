import { admin, anyOf, fieldRunsEvent, fieldStaff, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { afterEventChange, checkEvent, guardEventDelete } from '#src/collections/Events/hooks.ts'
import { copiedTime, inCopies, takeFromReservation } from '#src/collections/Events/reservation.ts'
import { slugs } from '#src/domain/slugs.ts'
import { currency, flag, label, longText, moment, money, oneOf, relation, text, whole } from '#src/fields/index.ts'
import { slug } from '#src/fields/slug.ts'

export const Events = defineCollection({
  slug: slugs.events,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Событие', 'Event'), many: label('События', 'Events') },
  group: 'events',
  title: 'title',
  columns: ['title', 'startsAt', 'club', 'location', 'status', 'price', 'maxAttendees'],
  search: ['title', 'slug'],
  sort: '-startsAt',
  defaultPopulate: { title: true, slug: true, startsAt: true, endsAt: true, status: true, timeZone: true },
  hooks: {
    beforeValidate: [takeFromReservation],
    beforeChange: [checkEvent],
    afterChange: [afterEventChange],
    beforeDelete: [guardEventDelete],
  },
  indexes: [{ fields: ['status', 'startsAt'] }],
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Главное', 'Basics'),
          fields: [
            text('title', label('Название', 'Title'), { required: true, localized: true, maxLength: 120 }),
            longText('summary', label('В двух словах', 'Summary'), { localized: true, maxLength: 300 }),
            { type: 'richText', name: 'description', label: label('Описание', 'Description'), localized: true },
            {
              type: 'upload',
              name: 'poster',
              label: label('Афиша', 'Poster'),
              relationTo: slugs.media,
              admin: {
                description: label('Лучше всего 4:5, от 1080 точек по ширине.', 'Best 4:5, 1080 pixels wide or more.'),
              },
            },
            {
              type: 'row',
              fields: [
                {
                  ...moment('startsAt', label('Начало', 'Starts'), { required: true, index: true }),
                  hooks: { beforeDuplicate: [copiedTime('startsAt')] },
                } as never,
                {
                  ...moment('endsAt', label('Конец', 'Ends'), { required: true }),
                  hooks: { beforeDuplicate: [copiedTime('endsAt')] },
                } as never,
              ],
            },
            {
              ...text('timeZone', label('Часовой пояс', 'Time zone'), { required: true, maxLength: 60 }),
              defaultValue: 'Asia/Almaty',
            },
            {
              type: 'row',
              fields: [
                relation('club', label('Клуб', 'Club'), slugs.clubs),
                relation('location', label('Место', 'Location'), slugs.locations),
                {
                  ...relation('booking', label('Бронь', 'Reservation'), slugs.bookings),
                  hooks: inCopies(null),
                } as never,
              ],
            },
            text('venueText', label('Место словами', 'Venue in words'), {
              localized: true,
              description: label('Если события нет в списке мест.', 'When the place is not in the list.'),
            }),
          ],
        },
        {
          label: label('Билеты', 'Tickets'),
          fields: [
            {
              type: 'row',
              fields: [
                money('price', label('Цена', 'Price'), { required: true, defaultValue: 0 }),
                currency(),
                whole('maxAttendees', label('Мест', 'Capacity'), {
                  required: true,
                  min: 1,
                  max: 100000,
                  defaultValue: 50,
                }),
              ],
            },
            {
              ...flag('oneTicketPerPerson', label('Один билет на человека', 'One ticket per person')),
              defaultValue: true,
            } as never,
            {
              type: 'group',
              name: 'refundPolicy',
              label: label('Возврат', 'Refunds'),
              fields: [
                whole(
                  'fullUntilHours',
                  label('Полный возврат за столько часов до начала', 'Full refund until this many hours before'),
                  { min: 0, max: 8760, defaultValue: 24 },
                ),
                whole('partialPercent', label('Потом возвращаем, %', 'After that we return, %'), {
                  min: 0,
                  max: 100,
                  defaultValue: 0,
                }),
                whole(
                  'partialUntilHours',
                  label('Частичный возврат за столько часов', 'Partial refund until this many hours before'),
                  { min: 0, max: 8760, defaultValue: 0 },
                ),
              ],
            },
            whole(
              'doorsOpenMinutes',
              label('Вход открывается за столько минут', 'Doors open this many minutes before'),
              { min: 0, max: 1440, defaultValue: 120 },
            ),
            whole('bonusPoints', label('Бонусы за посещение', 'Bonus points'), {
              min: 10,
              max: 50,
              description: label('10–50; пусто — по умолчанию.', '10–50; empty: the default.'),
            }),
            {
              type: 'join',
              name: 'ticketTypes',
              label: label('Виды билетов', 'Ticket types'),
              collection: slugs.ticketTypes,
              on: 'event',
              admin: { defaultColumns: ['name', 'price', 'capacity', 'taken'] },
            },
          ],
        },
        {
          label: label('Участники', 'Participants'),
          fields: [
            {
              type: 'join',
              name: 'participants',
              label: label('Билеты', 'Tickets'),
              collection: slugs.tickets,
              on: 'event',
              defaultLimit: 25,
              access: { read: fieldStaff },
              admin: { defaultColumns: ['holderName', 'status', 'code', 'purchasedAt'], allowCreate: false },
            },
            {
              type: 'join',
              name: 'grants',
              label: label('Допуск ко входу', 'Door grants'),
              collection: slugs.eventGrants,
              on: 'event',
              access: { read: fieldStaff },
              admin: { defaultColumns: ['user', 'role', 'revokedAt'] },
            },
          ],
        },
        {
          label: label('Онлайн', 'Online'),
          fields: [
            {
              ...text('streamUrl', label('Ссылка на трансляцию', 'Stream link'), { maxLength: 500 }),
              hooks: inCopies(null),
              access: { read: fieldRunsEvent },
            },
            {
              ...oneOf('streamAudience', label('Кто видит трансляцию', 'Who sees the stream'), {
                public: label('Все', 'Everyone'),
                holders: label('С билетом', 'Ticket holders'),
              }),
              defaultValue: 'public',
            } as never,
            {
              ...text('onlineLink', label('Ссылка на встречу', 'Meeting link'), {
                maxLength: 500,
                description: label('Видна только тем, у кого есть билет.', 'Shown to ticket holders only.'),
              }),
              hooks: inCopies(null),
              access: { read: fieldRunsEvent },
            },
          ],
        },
      ],
    },
    { ...slug('title'), hooks: { ...slug('title').hooks, ...inCopies(null) } },
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          draft: label('Черновик', 'Draft'),
          published: label('Опубликовано', 'Published'),
          cancelled: label('Отменено', 'Cancelled'),
        },
        { required: true, index: true, sidebar: true },
      ),
      defaultValue: 'draft',
      hooks: inCopies('draft'),
    } as never,
    {
      ...text('cancelReason', label('Причина отмены', 'Reason for cancelling'), { sidebar: true, maxLength: 300 }),
      hooks: inCopies(null),
    } as never,
    {
      ...oneOf(
        'type',
        label('Тип', 'Type'),
        { general: label('Для всех', 'General'), club: label('Клубное', 'Club') },
        { required: true, sidebar: true },
      ),
      defaultValue: 'general',
    } as never,
    relation('category', label('Категория', 'Category'), slugs.categories, { sidebar: true }),
    relation('genres', label('Жанры', 'Genres'), slugs.genres, { hasMany: true, sidebar: true }),
    relation('tags', label('Теги', 'Tags'), slugs.tags, { hasMany: true, sidebar: true }),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users, { sidebar: true }),
    {
      ...moment('publishedAt', label('Опубликовано', 'Published at'), { readOnly: true, sidebar: true }),
      hooks: inCopies(null),
    } as never,
    {
      type: 'number',
      name: 'ratingAverage',
      label: label('Рейтинг', 'Rating'),
      access: { create: () => false, update: () => false },
      hooks: inCopies(null),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...whole('ratingCount', label('Оценок', 'Ratings'), { readOnly: true, defaultValue: 0, sidebar: true }),
      hooks: inCopies(0),
    } as never,
    {
      ...whole('sequence', label('Версия для календарей', 'Calendar sequence'), {
        readOnly: true,
        defaultValue: 0,
        sidebar: true,
      }),
      hooks: inCopies(0),
    } as never,
    {
      ...moment('closedAt', label('Посещение подведено', 'Attendance closed at'), { readOnly: true, sidebar: true }),
      hooks: inCopies(null),
    } as never,
  ],
})
