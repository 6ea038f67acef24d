import { admin, anyOf, fieldNobody, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { auditReview, auditReviewDelete, moderateReview } from '#src/collections/Reviews/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, longText, moment, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** What the author said is the author's: moderation hides it, nobody rewrites it. */
const words = { access: { create: fieldNobody, update: fieldNobody } }

export const Reviews = defineCollection({
  slug: slugs.reviews,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Отзыв', 'Review'), many: label('Отзывы', 'Reviews') },
  group: 'community',
  description: label(
    'Очередь проверки: отзывы в статусе «На проверке» стоят первыми.',
    'The moderation queue: pending reviews come first.',
  ),
  sort: 'status',
  title: 'authorName',
  columns: ['authorName', 'event', 'rating', 'comment', 'status', 'reportCount', 'createdAt'],
  search: ['authorName', 'comment'],
  hooks: { beforeChange: [moderateReview], afterChange: [auditReview], afterDelete: [auditReviewDelete] },
  fields: [
    { ...relation('event', label('Событие', 'Event'), slugs.events, { required: true }), ...words } as never,
    { ...relation('user', label('Автор', 'Author'), slugs.users, { required: true }), ...words } as never,
    text('authorName', label('Имя автора', 'Author'), { readOnly: true, maxLength: 120 }),
    { ...whole('rating', label('Оценка', 'Rating'), { required: true, min: 1, max: 5 }), ...words } as never,
    { ...longText('comment', label('Отзыв', 'Comment'), { maxLength: 2000 }), ...words } as never,
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
    text('rejectReason', label('Почему отклонён', 'Why rejected'), {
      maxLength: 300,
      description: label('Нужна, чтобы отклонить; автор её видит.', 'Needed to reject; the author reads it.'),
    }),
    whole('reportCount', label('Жалоб', 'Reports'), { readOnly: true, defaultValue: 0, sidebar: true }),
    text('reportedFor', label('Последняя жалоба', 'Last report'), { readOnly: true, maxLength: 300 }),
    moment('moderatedAt', label('Проверен', 'Moderated at'), { readOnly: true, sidebar: true }),
    moment('editedAt', label('Изменён автором', 'Edited at'), { readOnly: true, sidebar: true }),
    longText('reply', label('Ответ организатора', 'Reply of the organiser'), {
      maxLength: 1000,
      description: label(
        'Отвечают один раз. Стёртый ответ не даёт второй попытки.',
        'Given once. A removed reply is not given again.',
      ),
    }),
    moment('repliedAt', label('Ответ дан', 'Replied at'), { readOnly: true }),
    relation('club', label('Клуб', 'Club'), slugs.clubs, { readOnly: true }),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users, { readOnly: true }),
  ],
})
