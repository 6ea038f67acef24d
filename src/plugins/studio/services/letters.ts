import { placeForMail } from '#src/db/mails/bookingForMail.ts'
import { chatsOfBooking } from '#src/db/telegram/chatsOfBooking.ts'
import type { Db } from '#src/db/transaction.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatFull, formatRangeInWords } from '#src/i18n/formatDate.ts'
import { fill, mailWords } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { env } from '#src/lib/env.ts'
import { letter } from '#src/lib/letter.ts'
import { type StudioBooking, studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { studioMails as words } from '#src/plugins/studio/mails.ts'
import {
  type StudioLetterKind,
  type StudioLetterName,
  studioLetters,
} from '#src/plugins/studio/services/letterKinds.ts'
import { manageToken, manageUrl } from '#src/plugins/studio/services/manageLink.ts'

/** What of a booking its letters say. */
export type LetterBooking = Pick<
  StudioBooking,
  | 'id'
  | 'reference'
  | 'start'
  | 'end'
  | 'name'
  | 'locale'
  | 'total'
  | 'dueNow'
  | 'currency'
  | 'expiresAt'
  | 'linkVersion'
  | 'received'
  | 'returned'
> & { hall: { name: string } }

type LetterFacts = {
  booking: LetterBooking
  timeZone: string
  /** In the minor unit; what is due now unless told. */
  amount?: number
}

/** A letter, and what a chat is told instead. */
type WrittenLetter = {
  subject: string
  html: string
  text: string
  chat: { text: string; buttons: TelegramButton[][] }
}

const balanceOf = ({ received, returned, total }: LetterBooking): number => Math.max(0, total - received + returned)

/** A letter about a booking, in the guest's language, and the same for a chat. */
export function studioLetter(
  kind: StudioLetterKind,
  { booking, timeZone, amount = booking.dueNow }: LetterFacts,
): WrittenLetter {
  const { locale, currency, expiresAt } = booking
  const money = (minor: number): string => formatMoney(minor, currency, locale)
  const params = {
    hall: booking.hall.name,
    amount: money(amount),
    balance: money(balanceOf(booking)),
    until: expiresAt ? formatFull(expiresAt, { locale, timeZone }) : '',
  }
  const subject = fill(kind.subject[locale], params)
  const hasRest = kind.withBalance && balanceOf(booking) > 0
  const paragraphs = [...kind.paragraphs, ...(hasRest ? [words.rest] : [])].map((each) => fill(each[locale], params))
  const when = formatRangeInWords(new Date(booking.start), new Date(booking.end), { locale, timeZone })
  const file = `${env.PUBLIC_URL}/api/bookings/${booking.id}/calendar.ics?token=${manageToken(booking.id, booking.linkVersion)}`
  const facts = [
    { label: mailWords.where[locale], value: booking.hall.name },
    { label: mailWords.when[locale], value: when },
    ...(booking.reference ? [{ label: words.reference[locale], value: booking.reference }] : []),
    { label: mailWords.amount[locale], value: money(booking.total) },
  ]
  const action = { label: words.open[locale], url: manageUrl(booking.id, booking.linkVersion, locale) }
  const written = letter({
    locale,
    title: subject,
    paragraphs: [fill(mailWords.greeting[locale], { name: booking.name }), ...paragraphs],
    facts,
    action,
    links: kind.withCalendar ? [{ label: mailWords.addToCalendar[locale], url: file }] : [],
  })
  const lines = facts.map(({ label, value }) => `${label}: ${value}`)
  return { subject, ...written, chat: { text: [...paragraphs, lines.join('\n')].join('\n\n'), buttons: [[action]] } }
}

type Wanted = {
  booking: string
  letter: StudioLetterName
  /** One letter a type and key. */
  key: string
  /** In the minor unit; what is due now unless told. */
  amount?: number
}

/** Puts a letter about a booking to its guest into the outbox, and the same to the chats that are told of it. */
export async function tellGuest(db: Db, { booking: id, letter: name, key, amount }: Wanted): Promise<void> {
  const booking = await studioBooking(db, id, null)
  const place = booking ? await placeForMail(db, booking.hall.id) : null
  if (!booking || !place) return
  const kind = studioLetters[name]
  const { subject, html, text, chat } = studioLetter(kind, {
    booking,
    timeZone: place.timeZone,
    ...(amount === undefined ? {} : { amount }),
  })
  const { type } = kind
  const { locale } = booking
  const dedupeKey = `${type}:${key}`
  await queueMail(db, { to: booking.email, user: booking.user, type, subject, html, text, locale, dedupeKey })
  const { chats } = await chatsOfBooking(db, booking.id)
  for (const each of chats)
    await queueTelegram(db, {
      chat: each,
      type,
      subject,
      ...chat,
      locale,
      dedupeKey: `${dedupeKey}:telegram:${each}`,
    })
}
