import { pool } from '#src/db/pool.ts'
import { chatsOfBooking } from '#src/db/telegram/chatsOfBooking.ts'
import { followBooking } from '#src/db/telegram/followBooking.ts'
import { formatRangeInWords } from '#src/i18n/formatDate.ts'
import { env } from '#src/lib/env.ts'
import { isUuid } from '#src/lib/ids.ts'
import { type StudioBooking, studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { studioMails as words } from '#src/plugins/studio/mails.ts'
import { manageUrl } from '#src/plugins/studio/services/manageLink.ts'
import { isSigned, longId, shortId, sign } from '#src/plugins/studio/services/signedId.ts'
import type { TelegramStart } from '#src/services/telegram/starts.ts'

const purpose = 'studio-chat-link'
const pattern = /^studio_([\w-]{22})([\w-]{24})$/

const isAlive = ({ status }: StudioBooking): boolean => status === 'pending_payment' || status === 'confirmed'

/** The payload of the deep link that makes the bot tell a chat of a booking. It gives no other right to the booking. */
export const chatPayload = (booking: string, version: number): string =>
  `studio_${shortId(booking)}${sign(purpose, booking, version)}`

/** What the booking's page says of Telegram: the link, and whether a chat is told. `null` without a bot or when nothing will be told any more. */
export async function chatLink(booking: StudioBooking): Promise<{ link: string; isFollowed: boolean } | null> {
  if (!env.TELEGRAM_BOT_TOKEN || !isAlive(booking)) return null
  const { chats, username } = await chatsOfBooking(pool, booking.id)
  if (!username) return null
  const payload = chatPayload(booking.id, booking.linkVersion)
  return { link: `https://t.me/${username}?start=${payload}`, isFollowed: chats.length > 0 }
}

/** Ties the chat that came by the deep link to its booking. */
export const followByLink: TelegramStart = async (payload, chat) => {
  const [, short, signature] = pattern.exec(payload) ?? []
  const id = short ? longId(short) : ''
  const booking = isUuid(id) ? await studioBooking(pool, id, null) : null
  if (!booking || !signature || !isSigned(signature, purpose, booking.id, booking.linkVersion)) return null
  const { locale, hall } = booking
  const isTold = isAlive(booking) && (await followBooking(pool, booking.id, chat))
  const when = formatRangeInWords(booking.start, booking.end, { locale, timeZone: hall.time_zone })
  return {
    subject: `${hall.name}, ${when}`,
    text: (isTold ? words.chatLinked : words.chatNotLinked)[locale],
    buttons: [[{ label: words.open[locale], url: manageUrl(booking.id, booking.linkVersion, locale) }]],
  }
}
