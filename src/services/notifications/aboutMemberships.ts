import { clubForMail, type MailClub } from '#src/db/mails/clubForMail.ts'
import { type Recipient, recipient } from '#src/db/mails/recipient.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { fill, mailWords, membershipMails as words } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { inLocale, pageUrl } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

export type MembershipType = 'membership.requested' | 'membership.accepted' | 'membership.declined'

const wordsOf: Record<MembershipType, { subject: Localised; text: Localised; action: Localised }> = {
  'membership.requested': { subject: words.requestedSubject, text: words.requested, action: words.requestedAction },
  'membership.accepted': { subject: words.acceptedSubject, text: words.accepted, action: words.openClub },
  'membership.declined': { subject: words.declinedSubject, text: words.declined, action: words.openClub },
}

type Parts = {
  person: Pick<Recipient, 'name'>
  club: MailClub
  /** Name of whoever wants to be a member. */
  student: string
}

export const membershipMessage =
  (type: MembershipType, { person, club, student }: Parts) =>
  (locale: Locale): Message => {
    const { subject, text, action } = wordsOf[type]
    const names = { club: inLocale(club.names, locale) ?? club.slug, name: student }
    const url =
      type === 'membership.requested'
        ? `${env.PUBLIC_URL}/admin/collections/club-memberships`
        : pageUrl(locale, `/clubs/${club.slug}`)
    return {
      title: fill(subject[locale], names),
      greeting: fill(mailWords.greeting[locale], { name: person.name }),
      paragraphs: [fill(text[locale], names)],
      action: { label: action[locale], url },
    }
  }

/** A request goes to the club's head, the answer to the student. */
export const mailMemberships = defineSubscriber({
  name: 'mailMemberships',
  events: ['membership.requested', 'membership.accepted', 'membership.declined'],
  handle: async ({ id, name: type, data }, db) => {
    const club = await clubForMail(db, data.club)
    const student = await recipient(db, data.user)
    if (!club || !student) return
    const person = type === 'membership.requested' ? await recipient(db, club.head) : student
    if (!person) return
    await notify(db, {
      to: person,
      say: membershipMessage(type, { person, club, student: student.name }),
      type,
      // One message for each domain event.
      key: id,
    })
  },
})
