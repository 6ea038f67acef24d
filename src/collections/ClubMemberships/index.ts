import { admin, anyOf, ownClub, type Rule } from '#src/access/atoms.ts'
import { changedMembership, prepareMembership } from '#src/collections/ClubMemberships/hooks.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, longText, moment, oneOf, relation, text } from '#src/fields/index.ts'

export const ClubMemberships = defineCollection({
  slug: slugs.clubMemberships,
  listed: anyOf(admin, ownClub()) as Rule,
  labels: { one: label('Участник клуба', 'Club member'), many: label('Участники клубов', 'Club members') },
  group: 'campus',
  title: 'memberName',
  columns: ['memberName', 'club', 'status', 'joinedAt'],
  search: ['memberName'],
  hooks: { beforeChange: [prepareMembership], afterChange: [changedMembership] },
  fields: [
    relation('user', label('Студент', 'Student'), slugs.users, { required: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { required: true }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          requested: label('Заявка', 'Requested'),
          active: label('Участник', 'Member'),
          declined: label('Отклонена', 'Declined'),
          left: label('Вышел', 'Left'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'active',
    } as never,
    text('memberName', label('Имя', 'Name'), { readOnly: true, maxLength: 120 }),
    longText('message', label('Сообщение', 'Message'), { maxLength: 500 }),
    moment('joinedAt', label('Вступил', 'Joined'), { readOnly: true }),
    moment('leftAt', label('Вышел', 'Left'), { readOnly: true }),
  ],
})
