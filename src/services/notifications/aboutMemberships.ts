import { clubForMail, type MailClub } from '#src/db/mails/clubForMail.ts'
import { type Recipient, recipient } from '#src/db/mails/recipient.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { fill, mailWords, membershipMails } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { inLocale, pageUrl } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

type Wanted = {
  /** The domain event: one message for each. */
  occurrence: string
  type: 'membership.requested' | 'membership.accepted' | 'membership.declined'
  person: Recipient
  club: MailClub
  subject: Localised
  text: Localised
  /** Whose membership it is about, where that is not the reader's. */
  student?: string
  action: { label: Localised; url: string }
}

async function tell(
  db: Db,
  { occurrence, type, person, club, subject, text, student = '', action }: Wanted,
): Promise<void> {
  const say = (locale: Locale): Message => {
    const names = { club: inLocale(club.names, locale) ?? club.slug, name: student }
    return {
      title: fill(subject[locale], names),
      greeting: fill(mailWords.greeting[locale], { name: person.name }),
      paragraphs: [fill(text[locale], names)],
      action: { label: action.label[locale], url: action.url },
    }
  }
  await notify(db, { to: person, say, type, key: occurrence })
}

/** A request goes to the club's head, the answer to the student. */
export const mailMemberships = defineSubscriber({
  name: 'mailMemberships',
  events: ['membership.requested', 'membership.accepted', 'membership.declined'],
  handle: async ({ id, name: type, data }, db) => {
    const club = await clubForMail(db, data.club)
    const student = await recipient(db, data.user)
    if (!club || !student) return
    if (type === 'membership.requested') {
      const head = await recipient(db, club.head)
      if (!head) return
      const action = {
        label: membershipMails.requestedAction,
        url: `${env.PUBLIC_URL}/admin/collections/club-memberships`,
      }
      await tell(db, {
        occurrence: id,
        type,
        person: head,
        club,
        subject: membershipMails.requestedSubject,
        text: membershipMails.requested,
        student: student.name,
        action,
      })
      return
    }
    const [subject, text] =
      type === 'membership.accepted'
        ? [membershipMails.acceptedSubject, membershipMails.accepted]
        : [membershipMails.declinedSubject, membershipMails.declined]
    const action = { label: membershipMails.openClub, url: pageUrl(student.locale, `/clubs/${club.slug}`) }
    await tell(db, { occurrence: id, type, person: student, club, subject, text, action })
  },
})
