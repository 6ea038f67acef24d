import { clubForMail, type MailClub } from '#src/db/mails/clubForMail.ts'
import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { peopleOfClubNews } from '#src/db/notifications/peopleOfClubNews.ts'
import { visitorsWithoutReview } from '#src/db/notifications/visitorsWithoutReview.ts'
import type { Locale } from '#src/domain/locale.ts'
import { starButtons } from '#src/domain/telegram.ts'
import { fill, mailWords, reminderMails } from '#src/i18n/mails.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { eventFacts, inLocale, pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

const reviewDays = 7

export const newEventMessage =
  (club: MailClub, event: MailEvent) =>
  (locale: Locale): Message => ({
    title: fill(reminderMails.newEventSubject[locale], { club: inLocale(club.names, locale) ?? club.slug }),
    paragraphs: [fill(reminderMails.newEvent[locale], { event: titleOf(event, locale) })],
    facts: eventFacts(event, locale),
    action: { label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) },
  })

export const reviewMessage =
  (event: MailEvent) =>
  (locale: Locale): Message => ({
    title: fill(reminderMails.reviewSubject[locale], { event: titleOf(event, locale) }),
    paragraphs: [reminderMails.review[locale]],
    chatButtons: starButtons(event.id),
    action: { label: reminderMails.reviewAction[locale], url: pageUrl(locale, `/events/${event.slug}`) },
  })

/** A club has published an event: whoever follows it hears of it once. */
export const tellFollowers = defineSubscriber({
  name: 'tellFollowers',
  events: ['event.published'],
  handle: async ({ data }, db) => {
    const event = await eventForMail(db, data.event)
    const news = await peopleOfClubNews(db, data.event)
    const club = news && (await clubForMail(db, news.club))
    if (!event || !news || !club || event.isOver || event.status !== 'published') return
    await notify(db, {
      to: news.people,
      type: 'club.newEvent',
      key: event.id,
      event: event.id,
      usefulUntil: event.startsAt,
      say: newEventMessage(club, event),
    })
  },
})

/** The attendance is closed: who was there is asked how it was. */
export const inviteToReview = defineSubscriber({
  name: 'inviteToReview',
  events: ['event.closed'],
  handle: async ({ data }, db) => {
    const event = await eventForMail(db, data.event)
    if (event?.status !== 'published') return
    await notify(db, {
      to: await visitorsWithoutReview(db, event.id),
      type: 'review.invitation',
      key: event.id,
      event: event.id,
      usefulUntil: new Date(event.endsAt.getTime() + reviewDays * 86_400_000),
      say: reviewMessage(event),
    })
  },
})
