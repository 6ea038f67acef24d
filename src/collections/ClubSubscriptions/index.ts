import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, relation } from '#src/fields/index.ts'

/** Counts for news; membership counts for attendance. `createdAt` is when the person subscribed. */
export const ClubSubscriptions = defineCollection({
  slug: slugs.clubSubscriptions,
  adminOnly: true,
  labels: {
    one: label('Подписка на клуб', 'Club subscription'),
    many: label('Подписки на клубы', 'Club subscriptions'),
  },
  group: 'campus',
  title: 'id',
  columns: ['user', 'club', 'createdAt'],
  machine: true,
  indexes: [{ fields: ['user', 'club'], unique: true }],
  fields: [
    relation('user', label('Студент', 'Student'), slugs.users, { required: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { required: true }),
  ],
})
