import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { peopleOfEvent } from '#src/db/mails/peopleOfEvent.ts'
import { type LetterInLocale, queueMailToMany } from '#src/db/mails/queueMailToMany.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { eventMails, fill, mailWords } from '#src/i18n/mails.ts'
import { letter } from '#src/lib/letter.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { eventFacts, pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'

const inEveryLocale = (write: (locale: Locale) => LetterInLocale): Record<Locale, LetterInLocale> =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Record<Locale, LetterInLocale>

const cancelledLetter =
  (event: MailEvent, reason: string | null) =>
  (locale: Locale): LetterInLocale => {
    const subject = fill(eventMails.cancelledSubject[locale], { event: titleOf(event, locale) })
    return {
      subject,
      ...letter({
        locale,
        title: subject,
        paragraphs: [
          eventMails.cancelled[locale],
          ...(reason ? [fill(eventMails.cancelledReason[locale], { reason })] : []),
          eventMails.cancelledMoney[locale],
        ],
        facts: eventFacts(event, locale),
        action: { label: mailWords.otherEvents[locale], url: pageUrl(locale, '/') },
      }),
    }
  }

const movedLetter =
  (event: MailEvent) =>
  (locale: Locale): LetterInLocale => {
    const subject = fill(eventMails.movedSubject[locale], { event: titleOf(event, locale) })
    return {
      subject,
      ...letter({
        locale,
        title: subject,
        paragraphs: [eventMails.moved[locale]],
        facts: eventFacts(event, locale),
        action: { label: mailWords.openTickets[locale], url: pageUrl(locale, '/me/tickets') },
        links: [{ label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) }],
        footer: eventMails.movedRefund[locale],
      }),
    }
  }

/** Tells everybody with a ticket that the event is off. */
export const mailCancelledEvent = defineSubscriber({
  name: 'mailCancelledEvent',
  events: ['event.cancelled'],
  handle: async ({ data, occurredAt }, db) => {
    const event = await eventForMail(db, data.event)
    if (!event || event.isOver || event.status !== 'cancelled') return
    const people = await peopleOfEvent(db, event.id, occurredAt)
    await queueMailToMany(db, {
      people,
      letters: inEveryLocale(cancelledLetter(event, data.reason)),
      type: 'event.cancelled',
      event: event.id,
      keyPrefix: `event.cancelled:${event.id}:`,
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
    await queueMailToMany(db, {
      people,
      letters: inEveryLocale(movedLetter(event)),
      type: 'event.changed',
      event: event.id,
      keyPrefix: `event.changed:${event.id}:${event.sequence}:`,
    })
  },
})
