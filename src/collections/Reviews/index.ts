import { admin, anyOf, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { changedReview } from '#src/collections/Reviews/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, longText, moment, oneOf, relation, text, whole } from '#src/fields/index.ts'

export const Reviews = defineCollection({
  slug: slugs.reviews,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Отзыв', 'Review'), many: label('Отзывы', 'Reviews') },
  group: 'community',
  title: 'authorName',
  columns: ['authorName', 'event', 'rating', 'status', 'createdAt'],
  search: ['authorName', 'comment'],
  hooks: { afterChange: [changedReview] },
  fields: [
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    relation('user', label('Автор', 'Author'), slugs.users, { required: true }),
    text('authorName', label('Имя автора', 'Author'), { readOnly: true, maxLength: 120 }),
    whole('rating', label('Оценка', 'Rating'), { required: true, min: 1, max: 5 }),
    longText('comment', label('Отзыв', 'Comment'), { maxLength: 2000 }),
    {
      ...oneOf(
        'status',
        label('Статус', 'Status'),
        {
          pending: label('На проверке', 'Pending'),
          published: label('Опубликован', 'Published'),
          rejected: label('Отклонён', 'Rejected'),
        },
        { required: true, index: true },
      ),
      defaultValue: 'published',
    } as never,
    text('rejectReason', label('Почему отклонён', 'Why rejected'), { maxLength: 300 }),
    longText('reply', label('Ответ организатора', 'Reply of the organiser'), { maxLength: 1000 }),
    moment('repliedAt', label('Ответ дан', 'Replied at'), { readOnly: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { readOnly: true }),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users, { readOnly: true }),
  ],
})
