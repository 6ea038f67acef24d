import { admin, anyOf, fieldStaff, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { checkTicketType, guardTicketTypeDelete } from '#src/collections/TicketTypes/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { currency, flag, label, moment, money, oneOf, relation, text, whole } from '#src/fields/index.ts'

export const TicketTypes = defineCollection({
  slug: slugs.ticketTypes,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Вид билета', 'Ticket type'), many: label('Виды билетов', 'Ticket types') },
  group: 'events',
  title: 'name',
  columns: ['name', 'event', 'price', 'capacity', 'taken', 'visibility'],
  search: ['name'],
  sort: 'position',
  hooks: { beforeChange: [checkTicketType], beforeDelete: [guardTicketTypeDelete] },
  fields: [
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 80 }),
    text('note', label('Пояснение', 'Note'), { localized: true }),
    {
      type: 'row',
      fields: [
        money('price', label('Цена', 'Price'), { required: true, defaultValue: 0 }),
        currency(),
        whole('capacity', label('Мест', 'Capacity'), { required: true, min: 0, max: 100000 }),
      ],
    },
    whole('taken', label('Занято', 'Taken'), {
      readOnly: true,
      defaultValue: 0,
      sidebar: true,
      description: label(
        'Оплачено, отмечено и удерживается сейчас. Считает база данных.',
        'Paid, admitted and held now. Kept by the database.',
      ),
    }),
    {
      type: 'row',
      fields: [
        moment('salesStart', label('Продажа с', 'Sales start')),
        moment('salesEnd', label('Продажа до', 'Sales end')),
      ],
    },
    {
      type: 'row',
      fields: [
        whole('perPersonLimit', label('На человека', 'Per person'), {
          min: 1,
          max: 100,
          required: true,
          defaultValue: 4,
        }),
        whole('perOrderLimit', label('В заказе', 'Per order'), { min: 1, max: 100, required: true, defaultValue: 4 }),
      ],
    },
    {
      ...oneOf(
        'audience',
        label('Кому', 'Who may buy'),
        {
          everyone: label('Всем', 'Everyone'),
          members: label('Членам клуба', 'Club members'),
          club_head: label('Главам клубов', 'Club heads'),
          domain: label('Почте на домене', 'An e-mail domain'),
        },
        { required: true },
      ),
      defaultValue: 'everyone',
    } as never,
    text('audienceDomain', label('Домен почты', 'E-mail domain'), { maxLength: 100 }),
    {
      ...oneOf(
        'visibility',
        label('Видимость', 'Visibility'),
        { public: label('Открыт', 'Public'), code: label('По коду', 'With a code') },
        { required: true },
      ),
      defaultValue: 'public',
    } as never,
    { ...text('accessCode', label('Код', 'Code'), { maxLength: 40 }), access: { read: fieldStaff } },
    whole('position', label('Порядок', 'Position'), { defaultValue: 1, sidebar: true }),
    flag('isDefault', label('Следует за событием', 'Follows the event'), {
      sidebar: true,
      description: label('Цена и число мест берутся из события.', 'Price and capacity come from the event.'),
    }),
    flag('live', label('Событие опубликовано', 'Event is public'), { readOnly: true, sidebar: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { readOnly: true, sidebar: true }),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users, { readOnly: true, sidebar: true }),
  ],
})
