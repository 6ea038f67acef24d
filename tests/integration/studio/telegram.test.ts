import { beforeEach, expect, it } from 'vitest'
import { personalData, personalSections } from '#src/db/accounts/personalData.ts'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { eraseGuest } from '#src/plugins/studio/db/eraseGuest.ts'
import { managePage } from '#src/plugins/studio/pages.ts'
import { createSetupDrain } from '#src/services/telegram/receive.ts'
import { api } from '#tests/support/accounts.ts'
import { bearer, createUser, signIn, type TestUser } from '#tests/support/factories.ts'
import { freshTelegram, nextChat, sendAll, telegram, telegramClient, work } from '../telegram/telegramSupport.ts'
import { asGuest, at, book, createHall, type Hall, tellStudio, tokenOf, wishOf } from './studioSupport.ts'

freshTelegram(env)

let hall: Hall
let day = 60
beforeEach(async () => {
  hall ??= await createHall()
  await createSetupDrain({ client: telegramClient(), webhook: null }).run()
  await tellStudio()
  await pool.query('DELETE FROM notifications')
})

/** A booking on a day of its own, its first letter written. */
const newBooking = async () => {
  const booking = await book(hall, { start: at(++day, '10:00'), end: at(day, '11:00'), locale: 'ru' })
  await tellStudio()
  return booking
}
type Booking = Awaited<ReturnType<typeof newBooking>>

const onPage = async (booking: Booking) => (await managePage(tokenOf(booking), 'ru'))?.telegram
const follow = async (booking: Booking, chat: number): Promise<void> => {
  const link = new URL((await onPage(booking))?.link ?? '')
  telegram().write(chat, `/start ${link.searchParams.get('start')}`)
  await work()
}
const texts = (chat: number): string[] =>
  telegram()
    .messages(chat)
    .map(({ text }) => text)
const cancel = async (booking: Booking): Promise<void> => {
  expect((await api(`/bookings/${booking.id}`, { method: 'DELETE', ...asGuest(booking) })).status).toBe(200)
  await tellStudio()
  await sendAll()
}

it('a guest without an account follows a booking by the link of its page', async () => {
  const booking = await newBooking()
  const chat = nextChat()
  expect(await onPage(booking)).toEqual({
    link: expect.stringMatching(new RegExp(`^https://t\\.me/${telegram().username}\\?start=[\\w-]{1,64}$`)),
    isFollowed: false,
  })
  await follow(booking, chat)
  await follow(booking, chat)
  expect((await onPage(booking))?.isFollowed).toBe(true)
  expect(texts(chat).at(-1)).toContain('Всё, что случится с этой бронью')
  const said = texts(chat).length
  await cancel(booking)
  const [last, ...more] = texts(chat).slice(said)
  expect(more).toEqual([])
  expect(last).toContain('Бронь отменена')
  expect(last).toContain(booking.reference)
  expect(last).toContain(`/studio/manage/${tokenOf(booking)}`)
  // Nothing more will be told: the page no longer offers it.
  expect(await onPage(booking)).toBeNull()
})

it('a link that was changed, of another booking or invented follows nothing and counts as a guess', async () => {
  const [booking, other] = [await newBooking(), await newBooking()]
  const start = async (each: Booking) => new URL((await onPage(each))?.link ?? '').searchParams.get('start') ?? ''
  const [good, others] = [await start(booking), await start(other)]
  const chat = nextChat()
  const crossed = good.slice(0, 29) + others.slice(29)
  const flipped = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
  // The right to manage is another one than the right to be told.
  const managed = `studio_${tokenOf(booking).replace('.', '')}`
  for (const bad of [crossed, flipped, managed, 'studio_', `studio_${'A'.repeat(46)}`])
    telegram().write(chat, `/start ${bad}`)
  await work()
  expect(texts(chat)).toHaveLength(5)
  for (const text of texts(chat)) expect(text).toContain('Код не подошёл')
  telegram().write(chat, `/start ${flipped}`)
  await work()
  expect(texts(chat).at(-1)).toContain('Слишком много попыток')
  expect((await pool.query('SELECT FROM booking_chats WHERE chat = $1', [String(chat)])).rowCount).toBe(0)
})

it('is told no more after /stop, a block, or an erasure', async () => {
  const bookings = [await newBooking(), await newBooking(), await newBooking()] as const
  const chats = [nextChat(), nextChat(), nextChat()] as const
  for (const [index, booking] of bookings.entries()) await follow(booking, chats[index] as number)
  telegram().write(chats[0], '/stop')
  await work()
  telegram().block(chats[1])
  await work()
  const { rows } = await pool.query('SELECT email FROM studio_bookings WHERE booking_id = $1', [bookings[2].id])
  await eraseGuest(pool, { id: '00000000-0000-7000-8000-000000000000', name: '', email: rows[0].email })
  const said = chats.map((chat) => texts(chat).length)
  for (const booking of bookings) await cancel(booking)
  expect(chats.map((chat) => texts(chat).length)).toEqual(said)
  expect(
    (await pool.query('SELECT FROM booking_chats WHERE booking_id = ANY ($1)', [bookings.map(({ id }) => id)]))
      .rowCount,
  ).toBe(0)
})

it('the chat of a guest is in the guest’s own data, not in that of the studio’s person who wrote the booking down', async () => {
  const [guest, manager] = [await createUser(), await createUser({ roles: ['studio_manager'] })]
  const wish = () => wishOf(hall, { start: at(++day, '10:00'), end: at(day, '11:00') })
  const made = async (person: TestUser, changes = {}) =>
    (await api('/bookings', { body: { ...wish(), ...changes }, headers: bearer(await signIn(person)) })).body as Booking
  const [own, byHand] = [await made(guest), await made(manager, { confirmed: true })]
  const chats = [nextChat(), nextChat()] as const
  await follow(own, chats[0])
  await follow(byHand, chats[1])
  expect(JSON.parse(await personalData(pool, 'bookingChats', guest.id))).toMatchObject([{ chat: String(chats[0]) }])
  for (const section of personalSections)
    expect(await personalData(pool, section, manager.id)).not.toContain(`"${chats[1]}"`)
})

it('five chats are told of a booking, the sixth is not', async () => {
  const booking = await newBooking()
  const chats = Array.from({ length: 6 }, nextChat)
  for (const chat of chats) await follow(booking, chat)
  expect(texts(chats[4] as number).at(-1)).toContain('Всё, что случится')
  expect(texts(chats[5] as number).at(-1)).toContain('слишком много чатов')
})
