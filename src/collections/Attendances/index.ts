import { admin, anyOf, ownClub, ownOrganised, type Rule } from '#src/access/atoms.ts'
import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { label, moment, oneOf, relation, text } from '#src/fields/index.ts'

/** The fact that follows from an accepted scan. One a ticket; undoing the check-in removes it, the scan log keeps both. */
export const Attendances = defineCollection({
  slug: slugs.attendances,
  listed: anyOf(admin, ownClub(), ownOrganised()) as Rule,
  labels: { one: label('Посещение', 'Attendance'), many: label('Посещения', 'Attendances') },
  group: 'sales',
  title: 'id',
  columns: ['event', 'user', 'checkedInAt', 'by', 'gate'],
  machine: true,
  fields: [
    { ...relation('ticket', label('Билет', 'Ticket'), slugs.tickets, { required: true }), unique: true } as never,
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    relation('user', label('Кто', 'Person'), slugs.users),
    moment('checkedInAt', label('Отмечен', 'Checked in'), { required: true }),
    relation('by', label('Кем', 'By'), slugs.users),
    text('gate', label('Вход', 'Gate'), { maxLength: 60 }),
    text('device', label('Устройство', 'Device'), { maxLength: 100 }),
    relation('club', label('Клуб', 'Club'), slugs.clubs),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users),
  ],
})

/** Every scan with its verdict, also the refused ones; the nonce makes a repeated request count once. */
export const Scans = defineCollection({
  slug: slugs.scans,
  labels: { one: label('Скан', 'Scan'), many: label('Сканы', 'Scans') },
  group: 'sales',
  title: 'verdict',
  columns: ['event', 'verdict', 'ticket', 'by', 'gate', 'createdAt'],
  machine: true,
  indexes: [{ fields: ['event', 'nonce'], unique: true }],
  fields: [
    relation('event', label('Событие', 'Event'), slugs.events, { required: true }),
    relation('ticket', label('Билет', 'Ticket'), slugs.tickets),
    oneOf(
      'verdict',
      label('Итог', 'Verdict'),
      {
        admitted: label('Впущен', 'Admitted'),
        already_used: label('Уже использован', 'Already used'),
        wrong_event: label('Другое событие', 'Wrong event'),
        cancelled: label('Отменён', 'Cancelled'),
        refunded: label('Возвращён', 'Refunded'),
        unpaid: label('Не оплачен', 'Not paid'),
        not_valid: label('Недействителен', 'Not valid'),
        not_yet_open: label('Вход ещё закрыт', 'Not yet open'),
        undone: label('Отметка снята', 'Undone'),
      },
      { required: true, index: true },
    ),
    text('nonce', label('Метка', 'Nonce'), { required: true, maxLength: 64 }),
    relation('by', label('Кто', 'By'), slugs.users, { required: true }),
    text('gate', label('Вход', 'Gate'), { maxLength: 60 }),
    text('device', label('Устройство', 'Device'), { maxLength: 100 }),
    text('override', label('Причина решения старшего', 'Reason of the override'), { maxLength: 300 }),
    relation('club', label('Клуб', 'Club'), slugs.clubs),
    relation('organiser', label('Организатор', 'Organiser'), slugs.users),
  ],
})
