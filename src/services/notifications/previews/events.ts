import type { CoreNotificationType } from '#src/domain/notificationTypes.ts'
import { formatFull } from '#src/i18n/formatDate.ts'
import { cancelledMessage, movedMessage } from '#src/services/notifications/aboutEvents.ts'
import { newEventMessage, reviewMessage } from '#src/services/notifications/aboutNews.ts'
import { ticketMessage } from '#src/services/notifications/aboutTickets.ts'
import { inLocale } from '#src/services/notifications/eventFacts.ts'
import {
  sampleClub,
  sampleEvent,
  sampleOrder,
  samplePerson,
  sampleReason,
  sampleTicket,
} from '#src/services/notifications/previews/facts.ts'
import { type PreviewVariant, single, type TypePreview } from '#src/services/notifications/previews/types.ts'
import { reminderMessage } from '#src/services/notifications/reminders.ts'
import { digestMessage } from '#src/services/notifications/weeklyDigest.ts'
import { reasonInWords } from '#src/services/recommendations/recommendFor.ts'

const tickets =
  (unclaimed: number, hasOwn: boolean): PreviewVariant['sample'] =>
  async (locale) => {
    const { say, attachments } = await ticketMessage({
      person: samplePerson(locale),
      event: sampleEvent(),
      order: sampleOrder(),
      own: hasOwn ? sampleTicket() : undefined,
      unclaimed,
    })
    return { message: say(locale), attachments }
  }

const reminder = (type: 'reminder.day' | 'reminder.hour' | 'meeting.reminder'): PreviewVariant['sample'] => {
  return (locale) => ({ message: reminderMessage(sampleEvent(), type)(locale) })
}

const digest: PreviewVariant['sample'] = (locale) => {
  const event = sampleEvent()
  const title = inLocale(event.titles, locale) ?? ''
  const club = { id: event.id, slug: 'board-games', name: inLocale(sampleClub().names, locale) ?? '' }
  const full = formatFull(event.startsAt, { locale, timeZone: event.timeZone })
  const found = [
    { event: { title, slug: event.slug }, labels: { full, why: reasonInWords({ code: 'subscribed', club }, locale) } },
    { event: { title, slug: event.slug }, labels: { full, why: reasonInWords({ code: 'popular' }, locale) } },
  ]
  return { message: digestMessage(found)(locale) }
}

export const ticketTypes = {
  'ticket.issued': {
    label: { ru: 'Билет', en: 'Ticket' },
    variants: [
      { name: 'own', label: { ru: 'Свой', en: 'Own' }, sample: tickets(0, true) },
      { name: 'more', label: { ru: 'Свой и для друзей', en: 'Own and for friends' }, sample: tickets(2, true) },
      { name: 'friends', label: { ru: 'Только для друзей', en: 'For friends only' }, sample: tickets(2, false) },
    ],
  },
  'event.changed': single({ ru: 'Событие перенесено', en: 'Event moved' }, (locale) => ({
    message: movedMessage(sampleEvent())(locale),
  })),
  'event.cancelled': {
    label: { ru: 'Событие отменено', en: 'Event cancelled' },
    variants: [
      {
        name: 'reason',
        label: { ru: 'С причиной', en: 'With a reason' },
        sample: (locale) => ({ message: cancelledMessage(sampleEvent(), sampleReason(locale))(locale) }),
      },
      {
        name: 'silent',
        label: { ru: 'Без причины', en: 'Without a reason' },
        sample: (locale) => ({ message: cancelledMessage(sampleEvent(), null)(locale) }),
      },
    ],
  },
} as const satisfies Partial<Record<CoreNotificationType, TypePreview>>

export const newsTypes = {
  'reminder.day': single({ ru: 'Напоминание за сутки', en: 'Reminder a day before' }, reminder('reminder.day')),
  'reminder.hour': single({ ru: 'Напоминание за час', en: 'Reminder an hour before' }, reminder('reminder.hour')),
  'meeting.reminder': single({ ru: 'Встреча клуба', en: 'Club meeting' }, reminder('meeting.reminder')),
  'club.newEvent': single({ ru: 'Новое событие клуба', en: 'New event of a club' }, (locale) => ({
    message: newEventMessage(sampleClub(), sampleEvent())(locale),
  })),
  'recommendations.weekly': single({ ru: 'Подборка недели', en: 'Weekly digest' }, digest),
  'review.invitation': single({ ru: 'Приглашение оставить отзыв', en: 'Invitation to review' }, (locale) => ({
    message: reviewMessage(sampleEvent())(locale),
  })),
} as const satisfies Partial<Record<CoreNotificationType, TypePreview>>
