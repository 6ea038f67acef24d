import { admin, anyOf, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { auditGrant, checkGrant } from '#src/collections/EventGrants/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, moment, oneOf, relation } from '#src/fields/index.ts'

/** A right at one event's door; it ends with the event. */
export const EventGrants = defineCollection({
  slug: slugs.eventGrants,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Допуск ко входу', 'Door grant'), many: label('Допуски ко входу', 'Door grants') },
  group: 'events',
  title: 'role',
  columns: ['user', 'event', 'role', 'revokedAt'],
  indexes: [{ fields: ['event', 'user'], unique: true }],
  hooks: { beforeChange: [checkGrant], afterChange: [auditGrant] },
  fields: [
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    relation('user', label('Кому', 'Person'), slugs.users, { required: true }),
    oneOf(
      'role',
      label('Право', 'Right'),
      {
        steward: label('Сканирует', 'Steward'),
        supervisor: label('Старший: сканирует, отменяет, впускает', 'Supervisor'),
      },
      { required: true },
    ),
    moment('revokedAt', label('Отозван', 'Revoked')),
    relation('grantedBy', label('Кто дал', 'Given by'), slugs.users, { readOnly: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { readOnly: true, sidebar: true }),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users, { readOnly: true, sidebar: true }),
  ],
})
