import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { peopleOfEvent } from '#src/db/mails/peopleOfEvent.ts'
import type { Locale } from '#src/domain/locale.ts'
import { eventMails, fill, mailWords } from '#src/i18n/mails.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { eventFacts, pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

export const cancelledMessage =
  (event: MailEvent, reason: string | null) =>
  (locale: Locale): Message => ({
    title: fill(eventMails.cancelledSubject[locale], { event: titleOf(event, locale) }),
    paragraphs: [
      eventMails.cancelled[locale],
      ...(reason ? [fill(eventMails.cancelledReason[locale], { reason })] : []),
      eventMails.cancelledMoney[locale],
    ],
    facts: eventFacts(event, locale),
    action: { label: mailWords.otherEvents[locale], url: pageUrl(locale, '/') },
  })

export const movedMessage =
  (event: MailEvent) =>
  (locale: Locale): Message => ({
    title: fill(eventMails.movedSubject[locale], { event: titleOf(event, locale) }),
    paragraphs: [eventMails.moved[locale]],
    facts: eventFacts(event, locale),
    action: { label: mailWords.openTickets[locale], url: pageUrl(locale, '/me/tickets') },
    links: [{ label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) }],
    footer: eventMails.movedRefund[locale],
  })

/** Tells everybody with a ticket that the event is off. */
export const mailCancelledEvent = defineSubscriber({
  name: 'mailCancelledEvent',
  events: ['event.cancelled'],
  handle: async ({ data, occurredAt }, db) => {
    const event = await eventForMail(db, data.event)
    if (!event || event.isOver || event.status !== 'cancelled') return
    const people = await peopleOfEvent(db, event.id, occurredAt)
    await notify(db, {
      to: people,
      say: cancelledMessage(event, data.reason),
      type: 'event.cancelled',
      key: event.id,
      event: event.id,
    })
  },
})

/** Tells everybody with a ticket where and when it is now; once for each state the event was brought to. */
export const mailMovedEvent = defineSubscriber({
  name: 'mailMovedEvent',
  events: ['event.changed'],
  handle: async ({ data, occurredAt }, db) => {
    if (!data.moved) return
    const event = await eventForMail(db, data.event)
    if (!event || event.isOver || event.status !== 'published') return
    const people = await peopleOfEvent(db, event.id, occurredAt)
    await notify(db, {
      to: people,
      say: movedMessage(event),
      type: 'event.changed',
      key: `${event.id}:${event.sequence}`,
      event: event.id,
      usefulUntil: event.endsAt,
    })
  },
})
