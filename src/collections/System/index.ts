import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { json, label, moment, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** Facts published in the same transaction as the change they tell of. */
export const DomainEvents = defineCollection({
  slug: slugs.domainEvents,
  adminOnly: true,
  labels: { one: label('Факт', 'Domain event'), many: label('Журнал фактов', 'Domain events') },
  group: 'system',
  title: 'name',
  columns: ['name', 'subject', 'createdAt', 'dispatchedAt'],
  search: ['name', 'subject'],
  machine: true,
  fields: [
    text('name', label('Название', 'Name'), { required: true, index: true, maxLength: 80 }),
    text('subject', label('О чём', 'Subject'), {
      index: true,
      maxLength: 80,
      description: label('Идентификатор того, с чем это случилось.', 'Id of what it happened to.'),
    }),
    json('data', label('Данные', 'Data')),
    text('actor', label('Кто', 'Actor'), { maxLength: 80 }),
    moment('dispatchedAt', label('Разослано', 'Dispatched at')),
  ],
})

/** One subscriber's share of a domain event: done once, retried, dead after the last try, replayable. */
export const EventDeliveries = defineCollection({
  slug: slugs.eventDeliveries,
  adminOnly: true,
  labels: { one: label('Доставка факта', 'Event delivery'), many: label('Доставки фактов', 'Event deliveries') },
  group: 'system',
  title: 'subscriber',
  columns: ['subscriber', 'domainEvent', 'status', 'attempts', 'error', 'doneAt'],
  search: ['subscriber'],
  machine: true,
  indexes: [{ fields: ['domainEvent', 'subscriber'], unique: true }],
  admin: {
    components: { edit: { beforeDocumentControls: ['/src/ui/admin/ReplayDelivery.tsx#ReplayDelivery'] } },
  },
  fields: [
    relation('domainEvent', label('Факт', 'Domain event'), slugs.domainEvents, { required: true }),
    text('subscriber', label('Подписчик', 'Subscriber'), { required: true, maxLength: 80 }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          pending: label('Ждёт', 'Pending'),
          done: label('Готово', 'Done'),
          dead: label('Не удалось', 'Dead letter'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'pending',
    } as never,
    whole('attempts', label('Попыток', 'Attempts'), { defaultValue: 0 }),
    text('error', label('Ошибка', 'Error'), { maxLength: 500 }),
    moment('doneAt', label('Выполнено', 'Done at')),
  ],
})

/** Who did what with more rights than everybody has. Never changed. */
export const AuditLog = defineCollection({
  slug: slugs.auditLog,
  adminOnly: true,
  labels: { one: label('Запись аудита', 'Audit entry'), many: label('Аудит', 'Audit log') },
  group: 'system',
  title: 'action',
  columns: ['createdAt', 'actorName', 'action', 'subjectType', 'subject'],
  search: ['action', 'actorName', 'subject'],
  machine: true,
  fields: [
    text('action', label('Действие', 'Action'), { required: true, index: true, maxLength: 80 }),
    relation('actor', label('Кто', 'Actor'), slugs.users),
    text('actorName', label('Имя', 'Name'), { maxLength: 120 }),
    text('subjectType', label('Раздел', 'Collection'), { maxLength: 60 }),
    text('subject', label('Запись', 'Document'), { index: true, maxLength: 120 }),
    json('changes', label('Изменения', 'Changes')),
    text('ip', label('Адрес сети', 'IP address'), { maxLength: 64 }),
    text('requestId', label('Номер запроса', 'Request id'), { maxLength: 64 }),
  ],
})
