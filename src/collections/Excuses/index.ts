import { admin, anyOf, fieldNobody, ownClub, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { decideExcuse } from '#src/collections/Excuses/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, longText, moment, oneOf, relation, text } from '#src/fields/index.ts'

const kept = { access: { create: fieldNobody, update: fieldNobody } }

/** A member asks to be excused from a club event, until 24 hours after it; the head of the club decides. */
export const Excuses = defineCollection({
  slug: slugs.excuses,
  listed: anyOf(admin, ownClub()) as Rule,
  labels: { one: label('Просьба об отсутствии', 'Excuse'), many: label('Отсутствия', 'Excuses') },
  group: 'community',
  title: 'memberName',
  columns: ['memberName', 'event', 'reason', 'status', 'createdAt'],
  sort: 'status',
  indexes: [{ fields: ['event', 'user'], unique: true }],
  hooks: { beforeChange: [decideExcuse] },
  fields: [
    { ...relation('event', label('Событие', 'Event'), slugs.events, { required: true }), ...kept } as never,
    { ...relation('user', label('Кто', 'Person'), slugs.users, { required: true }), ...kept } as never,
    text('memberName', label('Имя', 'Name'), { readOnly: true, maxLength: 120 }),
    { ...longText('reason', label('Причина', 'Reason'), { required: true, maxLength: 500 }), ...kept } as never,
    {
      ...oneOf(
        'status',
        label('Решение', 'Decision'),
        {
          requested: label('Ждёт решения', 'Waiting'),
          granted: label('Уважительная причина', 'Excused'),
          declined: label('Отклонено', 'Declined'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'requested',
    } as never,
    moment('decidedAt', label('Решено', 'Decided at'), { readOnly: true }),
    relation('decidedBy', label('Кто решил', 'Decided by'), slugs.users, { readOnly: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { readOnly: true }),
  ],
})
