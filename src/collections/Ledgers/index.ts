import { defineCollection } from '#src/collections/define.ts'
import { ledgerEntryByAdmin } from '#src/collections/Ledgers/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, moment, oneOf, relation, text, whole } from '#src/fields/index.ts'

/** Append-only: a correction is another entry. The balance on the user is kept by a trigger and is never below zero. */
export const BonusTransactions = defineCollection({
  slug: slugs.bonusTransactions,
  adminOnly: true,
  labels: { one: label('Бонусная запись', 'Bonus entry'), many: label('Бонусы', 'Bonus ledger') },
  group: 'community',
  title: 'reason',
  columns: ['user', 'points', 'kind', 'event', 'reason', 'createdAt'],
  machine: true,
  hooks: { beforeChange: [ledgerEntryByAdmin] },
  fields: [
    relation('user', label('Кому', 'Person'), slugs.users, { required: true }),
    whole('points', label('Бонусы', 'Points'), { required: true, min: -1_000_000, max: 1_000_000 }),
    {
      ...oneOf(
        'kind',
        label('Вид', 'Kind'),
        {
          attendance: label('Посещение', 'Attendance'),
          redemption: label('Обмен', 'Redemption'),
          correction: label('Исправление', 'Correction'),
          reversal: label('Отмена записи', 'Reversal'),
        },
        { required: true },
      ),
      defaultValue: 'correction',
    } as never,
    relation('event', label('Событие', 'Event'), slugs.events),
    text('reason', label('Причина', 'Reason'), { required: true, maxLength: 300 }),
    text('cause', label('Основание', 'Cause'), {
      readOnly: true,
      index: true,
      maxLength: 120,
      description: label('Что произошло: вид и событие или отзыв.', 'What happened: the kind and the event or review.'),
    }),
    text('key', label('Ключ', 'Key'), { readOnly: true, unique: true, maxLength: 120 }),
    relation('by', label('Кто внёс', 'Made by'), slugs.users, { readOnly: true }),
  ],
})

export const GpaEntries = defineCollection({
  slug: slugs.gpaEntries,
  adminOnly: true,
  labels: { one: label('Запись GPA', 'GPA entry'), many: label('Social GPA', 'GPA ledger') },
  group: 'community',
  title: 'reason',
  columns: ['user', 'points', 'kind', 'event', 'occurredAt'],
  machine: true,
  hooks: { beforeChange: [ledgerEntryByAdmin] },
  fields: [
    relation('user', label('Кому', 'Person'), slugs.users, { required: true }),
    whole('points', label('Очки', 'Points'), { required: true, min: -10_000, max: 10_000 }),
    {
      ...oneOf(
        'kind',
        label('Вид', 'Kind'),
        {
          attended_general: label('Посетил событие', 'Attended a general event'),
          attended_club: label('Посетил клубное', 'Attended a club event'),
          organised: label('Провёл событие', 'Organised an event'),
          review_received: label('Получил хороший отзыв', 'Received a good review'),
          review_given: label('Оставил отзыв', 'Gave a review'),
          bonus: label('За бонусы', 'Bonus accrual'),
          missed: label('Пропустил клубное', 'Missed a club event'),
          no_show: label('Не пришёл по билету', 'Did not use a ticket'),
          correction: label('Исправление', 'Correction'),
          reversal: label('Отмена записи', 'Reversal'),
        },
        { required: true },
      ),
      defaultValue: 'correction',
    } as never,
    relation('event', label('Событие', 'Event'), slugs.events),
    moment('occurredAt', label('Когда', 'Occurred'), { index: true }),
    text('reason', label('Причина', 'Reason'), { required: true, maxLength: 300 }),
    text('cause', label('Основание', 'Cause'), {
      readOnly: true,
      index: true,
      maxLength: 120,
      description: label('Что произошло: вид и событие или отзыв.', 'What happened: the kind and the event or review.'),
    }),
    text('key', label('Ключ', 'Key'), { readOnly: true, unique: true, maxLength: 120 }),
    relation('by', label('Кто внёс', 'Made by'), slugs.users, { readOnly: true }),
  ],
})
