import { pool } from '#src/db/pool.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { transaction } from '#src/db/transaction.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import { instantOf, wallAt } from '#src/domain/spaceTime.ts'
import { type Quote, quoteOf } from '#src/domain/studioPricing.ts'
import { forceOutcome } from '#src/plugins/sandbox/bank.ts'
import { bookingByKey } from '#src/plugins/studio/db/bookingByKey.ts'
import { insertStudioBooking } from '#src/plugins/studio/db/insertStudioBooking.ts'
import { studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { type StudioHall, studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { studioDesk } from '#src/plugins/studio/desk.ts'
import { manageToken } from '#src/plugins/studio/services/manageLink.ts'
import { askAndSettle } from '#src/services/payments/askGateway.ts'
import { sweepAllBookings } from '#src/services/spaces/sweep.ts'
import type { Locale, Text } from '../content/types.ts'
import { drawHall } from '../studio/art.ts'
import { type DemoHall, guests, halls, studioPolicy, visits } from '../studio/content.ts'
import { known, type Load } from './context.ts'
import { createAlone, existing, inTransaction } from './documents.ts'
import { idOf } from './ids.ts'

const views = ['wide', 'close'] as const
const openingHours = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '22:00',
}))

async function loadPicturesOf({ payload, plan, pictures }: Load, { slug, name, look }: DemoHall): Promise<string[]> {
  const ids: string[] = []
  for (const view of views) {
    const key = `studio ${slug} ${view}`
    const id = idOf(`picture ${key}`, plan.now)
    if (!(await existing('media', 'id', [id])).has(id)) {
      const data = await drawHall(look, view)
      await createPicture(payload, id, data, `${key.replaceAll(' ', '-')}.jpg`, name)
    }
    pictures.set(key, id)
    ids.push(id)
  }
  return ids
}

async function createPicture(
  payload: Load['payload'],
  id: string,
  data: Buffer,
  file: string,
  alt: Text,
): Promise<void> {
  await payload.create({
    collection: 'media',
    data: { id, alt: alt.ru } as never,
    file: { data, name: file, mimetype: 'image/jpeg', size: data.length },
    locale: 'ru',
    depth: 0,
    context: {},
  })
  await pool.query(
    "INSERT INTO media_locales (alt, _locale, _parent_id) VALUES ($2, 'kk', $1), ($3, 'en', $1) ON CONFLICT DO NOTHING",
    [id, alt.kk, alt.en],
  )
}

/** Rows of a list with their texts: their ids stay the same in each language. */
const named = <T extends { name: Text }>(rows: readonly T[], key: string, locale: Locale) =>
  rows.map(({ name, ...row }, index) => ({
    ...row,
    id: idOf(`${key} ${index}`, new Date(0)).slice(-24).replaceAll('-', '0'),
    name: name[locale],
  }))

async function loadHall(load: Load, hall: DemoHall, position: number): Promise<void> {
  const { payload, plan, locations } = load
  const { slug, name, description, equipment, directions, capacity, pricePerHour, rates, packages, extras } = hall
  const there = await existing('locations', 'slug', [slug])
  const id = there.get(slug) ?? idOf(`location ${slug}`, plan.now)
  if (!there.has(slug)) {
    const gallery = await loadPicturesOf(load, hall)
    await createAlone(payload, {
      collection: 'locations',
      id,
      data: {
        slug,
        kind: 'studio',
        capacityMax: capacity,
        stepMinutes: 15,
        minMinutes: 60,
        maxMinutes: 480,
        noticeMinutes: 120,
        horizonDays: 90,
        timeZone: 'Asia/Almaty',
        openingHours,
        photo: gallery[0],
        gallery,
      },
      texts: (locale) => ({
        name: name[locale],
        description: description[locale],
        equipment: equipment[locale],
        directions: directions[locale],
      }),
    })
  }
  locations.set(slug, id)
  const { rowCount } = await pool.query('SELECT 1 FROM studio_halls WHERE location_id = $1', [id])
  if (!rowCount)
    await createAlone(payload, {
      collection: 'studio-halls' as never,
      id: idOf(`studio hall ${slug}`, plan.now),
      data: { location: id, pricePerHour, currency: 'KZT', rates, position },
      texts: (locale) => ({
        packages: named(packages, `package ${slug}`, locale),
        extras: named(extras, `extra ${slug}`, locale),
      }),
    })
}

const callerOf = (token: string | null) => ({ actor: null, token, locale: 'ru' as const })

/** Pays on the practice bank, as a guest does, and hears its word. */
async function payFor(booking: string, amount: 'due' | 'balance'): Promise<void> {
  const caller = callerOf(manageToken(booking, 1))
  const { id } = await studioDesk.pay(caller, booking, { gateway: 'sandbox', amount })
  await forceOutcome(id, 'succeeded')
  await askAndSettle(id, 'poll')
}

type Visit = { hall: StudioHall; start: string; end: string; guest: (typeof guests)[number]; key: string }

/** What was: the calendar sells only what is ahead. */
async function recordPast({ hall, start, end, guest, key }: Visit): Promise<string> {
  const known = await bookingByKey(pool, key)
  if (known) return known
  const span = { start: Date.parse(start), end: Date.parse(end) }
  const quote = quoteOf({ span }, hall.prices) as Quote
  return transaction(async (tx) => {
    const booking = await insertBooking(tx, {
      location: hall.id,
      club: null,
      span,
      status: 'confirmed',
      kind: 'studio',
      createdBy: null,
    })
    await insertStudioBooking(tx, {
      ...guest,
      booking,
      user: null,
      locale: 'ru',
      payment: 'full',
      quote,
      dueNow: quote.total,
      currency: hall.prices.currency,
      package: null,
      idempotencyKey: key,
    })
    return booking
  })
}

async function loadVisits({ plan }: Load): Promise<number> {
  let index = 0
  for (const [day, place, start, minutes, payment] of visits) {
    const { slug } = halls[place] as DemoHall
    const hall = (await studioHall(pool, slug, 'ru')) as StudioHall
    const { timeZone } = hall.rules
    const date = addDays(wallAt(plan.now.getTime(), timeZone).day, day)
    const at = (clock: number): string => new Date(instantOf({ day: date, minutes: clock }, timeZone)).toISOString()
    const guest = guests[index % guests.length] as (typeof guests)[number]
    const visit = { hall, start: at(start), end: at(start + minutes), guest, key: `demo-studio-${index++}` }
    const booking =
      day < 0
        ? await recordPast(visit)
        : (
            await studioDesk.place(callerOf(null), {
              ...guest,
              hall: hall.id,
              start: visit.start,
              end: visit.end,
              extras: hall.prices.extras.slice(0, index % 2).map(({ id }) => ({ id, quantity: 1 })),
              package: null,
              payment: payment === 'full' ? 'full' : 'deposit',
              confirmed: false,
              idempotencyKey: visit.key,
            })
          ).booking.id
    const seen = await studioBooking(pool, booking, 'ru')
    if (seen && seen.received === 0 && payment !== 'unpaid') await payFor(booking, day < 0 ? 'balance' : 'due')
  }
  await sweepAllBookings()
  return index
}

/** The photo studio: three halls with prices, its terms, and what guests have booked. */
export async function loadStudio(load: Load): Promise<number> {
  const { payload } = load
  for (const [index, hall] of halls.entries()) await loadHall(load, hall, (index + 1) * 10)
  await inTransaction(payload, async (req) => {
    for (const locale of ['ru', 'kk', 'en'] as const)
      await payload.updateGlobal({
        req,
        slug: 'studio-settings' as never,
        data: {
          depositPercent: 50,
          holdMinutes: 20,
          moveUntilHours: 24,
          ...(locale === 'ru'
            ? {
                refundScale: [
                  { hoursBefore: 72, percent: 100 },
                  { hoursBefore: 24, percent: 50 },
                ],
              }
            : {}),
          policy: studioPolicy[locale],
        } as never,
        locale,
        depth: 0,
        context: {},
      })
  })
  for (const { slug } of halls) known(load.locations, slug)
  return loadVisits(load)
}
