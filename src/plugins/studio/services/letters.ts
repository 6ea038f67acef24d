import { placeForMail } from '#src/db/mails/bookingForMail.ts'
import { chatsOfBooking } from '#src/db/telegram/chatsOfBooking.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Localised } from '#src/domain/locale.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatFull, formatRangeInWords } from '#src/i18n/formatDate.ts'
import { fill, mailWords } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { env } from '#src/lib/env.ts'
import { letter } from '#src/lib/letter.ts'
import { type StudioBooking, studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { studioMails as words } from '#src/plugins/studio/mails.ts'
import { manageToken, manageUrl } from '#src/plugins/studio/services/manageLink.ts'

export type StudioLetter = {
  booking: string
  type: string
  subject: Localised
  paragraphs: readonly Localised[]
  dedupeKey: string
  /** In the minor unit; what is due now unless told. */
  amount?: number
  withBalance?: boolean
  withCalendar?: boolean
}

const balanceOf = ({ received, returned, total }: StudioBooking): number => Math.max(0, total - received + returned)

/** Puts a letter about a booking to its guest into the outbox, in the guest's language, and the same to the chats that are told of it. */
export async function tellGuest(db: Db, wanted: StudioLetter): Promise<void> {
  const booking = await studioBooking(db, wanted.booking, null)
  const place = booking ? await placeForMail(db, booking.hall.id) : null
  if (!booking || !place) return
  const { locale, currency, expiresAt, dueNow } = booking
  const { timeZone } = place
  const money = (minor: number): string => formatMoney(minor, currency, locale)
  const params = {
    hall: booking.hall.name,
    amount: money(wanted.amount ?? dueNow),
    balance: money(balanceOf(booking)),
    until: expiresAt ? formatFull(expiresAt, { locale, timeZone }) : '',
  }
  const subject = fill(wanted.subject[locale], params)
  const hasRest = wanted.withBalance && balanceOf(booking) > 0
  const paragraphs = [...wanted.paragraphs, ...(hasRest ? [words.rest] : [])].map((each) => fill(each[locale], params))
  const when = formatRangeInWords(new Date(booking.start), new Date(booking.end), { locale, timeZone })
  const file = `${env.PUBLIC_URL}/api/bookings/${booking.id}/calendar.ics?token=${manageToken(booking.id, booking.linkVersion)}`
  const facts = [
    { label: mailWords.where[locale], value: booking.hall.name },
    { label: mailWords.when[locale], value: when },
    ...(booking.reference ? [{ label: words.reference[locale], value: booking.reference }] : []),
    { label: mailWords.amount[locale], value: money(booking.total) },
  ]
  const action = { label: words.open[locale], url: manageUrl(booking.id, booking.linkVersion, locale) }
  const { html, text } = letter({
    locale,
    title: subject,
    paragraphs: [fill(mailWords.greeting[locale], { name: booking.name }), ...paragraphs],
    facts,
    action,
    links: wanted.withCalendar ? [{ label: mailWords.addToCalendar[locale], url: file }] : [],
  })
  await queueMail(db, {
    to: booking.email,
    user: booking.user,
    type: wanted.type,
    subject,
    html,
    text,
    locale,
    dedupeKey: wanted.dedupeKey,
  })
  const { chats } = await chatsOfBooking(db, booking.id)
  const lines = facts.map(({ label, value }) => `${label}: ${value}`)
  for (const chat of chats)
    await queueTelegram(db, {
      chat,
      type: wanted.type,
      subject,
      text: [...paragraphs, lines.join('\n')].join('\n\n'),
      buttons: [[action]],
      locale,
      dedupeKey: `${wanted.dedupeKey}:telegram:${chat}`,
    })
}
