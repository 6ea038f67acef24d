import { beforeAll, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { followBooking } from '#src/db/telegram/followBooking.ts'
import { at, book, createHall, type Hall } from './studioSupport.ts'

let hall: Hall
let day = 90
beforeAll(async () => {
  hall = await createHall()
})

const newBooking = async (): Promise<string> =>
  (await book(hall, { start: at(++day, '10:00'), end: at(day, '11:00'), locale: 'ru' })).id

let last = 700_000_000
const rush = (booking: string): Promise<boolean[]> =>
  Promise.all(Array.from({ length: 20 }, () => followBooking(pool, booking, String(++last))))
const told = async (booking: string): Promise<number[]> =>
  (await pool.query('SELECT place FROM booking_chats WHERE booking_id = $1 ORDER BY place', [booking])).rows.map(
    ({ place }) => place,
  )

it('of twenty chats at the same instant five are told, and exactly those hear it', async () => {
  for (let round = 0; round < 5; round++) {
    const booking = await newBooking()
    const answers = await rush(booking)
    expect([answers.filter(Boolean).length, await told(booking)]).toEqual([5, [1, 2, 3, 4, 5]])
  }
})

it('a chat that asks many times at once takes one place, and a place given back is taken again', async () => {
  const booking = await newBooking()
  const answers = await Promise.all(Array.from({ length: 20 }, () => followBooking(pool, booking, '7')))
  expect([answers.every(Boolean), await told(booking)]).toEqual([true, [1]])
  await rush(booking)
  expect(await followBooking(pool, booking, '8')).toBe(false)
  expect(await followBooking(pool, booking, '7')).toBe(true)
  await pool.query('DELETE FROM booking_chats WHERE booking_id = $1 AND place = 3', [booking])
  expect(await followBooking(pool, booking, '8')).toBe(true)
  expect(await told(booking)).toEqual([1, 2, 3, 4, 5])
})

it('the database refuses a sixth, whoever writes it', async () => {
  const booking = await newBooking()
  await rush(booking)
  const put = (place: number) =>
    pool.query("INSERT INTO booking_chats (booking_id, chat, place) VALUES ($1, '9', $2)", [booking, place])
  await expect(put(3)).rejects.toMatchObject({ constraint: 'booking_chats_place_once' })
  await expect(put(6)).rejects.toMatchObject({ constraint: 'booking_chats_five_places' })
})

it('control: without the constraint the same rush tells more', async () => {
  await pool.query('ALTER TABLE booking_chats DROP CONSTRAINT booking_chats_place_once')
  try {
    let most = 0
    for (let round = 0; round < 20 && most <= 5; round++) {
      const booking = await newBooking()
      await rush(booking)
      most = Math.max(most, (await told(booking)).length)
    }
    expect(most).toBeGreaterThan(5)
  } finally {
    await pool.query('DELETE FROM booking_chats')
    await pool.query('ALTER TABLE booking_chats ADD CONSTRAINT booking_chats_place_once UNIQUE (booking_id, place)')
  }
})
