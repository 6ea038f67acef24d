import { type EventTemplate, eventTemplates } from '../content/events.ts'
import { locations } from '../content/locations.ts'
import type { LocationContent } from '../content/types.ts'
import type { Random } from '../random.ts'
import { atLocal, isHoliday, localDay, monthOf, openOn, weekdayOf } from './time.ts'

export type Placed = {
  readonly template: EventTemplate
  readonly dayNumber: number
  readonly startsAt: Date
  readonly endsAt: Date
}

const places: ReadonlyMap<string, LocationContent> = new Map(locations.map((location) => [location.slug, location]))
const outdoors = { opens: 7, closes: 23 }
const shifts = [0, 1, -1, 2, -2, 3, -3, 4, 5, -4, -5, -6]

/** Keeps what is taken, by location and hours, and finds room for one more. */
export class Calendar {
  readonly placed: Placed[] = []
  readonly #taken = new Map<string, { from: number; to: number }[]>()

  /** Puts an event on a day near its usual hour, not before `notBefore`; null when there is no room. */
  place(template: EventTemplate, dayNumber: number, notBefore?: Date): Placed | null {
    const place = template.location ? places.get(template.location) : undefined
    const open = place ? openOn(place.openingHours, dayNumber) : outdoors
    if (!open) return null
    const length = Math.ceil(template.minutes / 60)
    for (const shift of shifts) {
      const start = template.hour + shift
      if (start < open.opens || start + length > open.closes) continue
      const startsAt = atLocal(dayNumber, start)
      if (notBefore && startsAt < notBefore) continue
      if (!this.#take(template, place, startsAt.getTime(), length * 3_600_000)) continue
      const placed = { template, dayNumber, startsAt, endsAt: new Date(startsAt.getTime() + template.minutes * 60_000) }
      this.placed.push(placed)
      return placed
    }
    return null
  }

  #take(template: EventTemplate, place: LocationContent | undefined, start: number, length: number): boolean {
    const key = place?.slug ?? `venue ${template.venueText?.en}`
    const from = start - (place?.bufferBefore ?? 0) * 60_000
    const to = start + length + (place?.bufferAfter ?? 0) * 60_000
    const list = this.#taken.get(key) ?? []
    if (list.some((other) => from < other.to && other.from < to)) return false
    list.push({ from, to })
    this.#taken.set(key, list)
    return true
  }
}

const fits = (template: EventTemplate, dayNumber: number): boolean =>
  template.days.includes(weekdayOf(dayNumber)) && (!template.months || template.months.includes(monthOf(dayNumber)))

/** Only ahead: its whole point is that it has not happened yet. */
const upcomingOnly = 'roof-session'

/** About `wanted` events over the last eight months, each kind spread over its own share of the time. */
export function placePast(calendar: Calendar, random: Random, now: Date, wanted: number): void {
  const today = localDay(now)
  const usual = eventTemplates.filter(({ slug }) => slug !== upcomingOnly)
  const firsts = usual.map((template) => ({
    template,
    part: 0,
    parts: Math.max(1, Math.round(template.repeats * 0.7)),
  }))
  const more = firsts.flatMap(({ template, parts }) =>
    Array.from({ length: parts - 1 }, (_, index) => ({ template, part: index + 1, parts })),
  )
  const queue = [...random.shuffle(firsts), ...random.shuffle(more)].slice(0, wanted)
  for (const { template, part, parts } of queue) {
    const span = 240 / parts
    const days = Array.from(
      { length: Math.floor(span) },
      (_, index) => today - 1 - Math.floor(part * span) - index,
    ).filter((number) => fits(template, number))
    const term = days.filter((number) => !isHoliday(number))
    for (const dayNumber of random.shuffle(term.length > 0 ? term : days))
      if (calendar.place(template, dayNumber)) break
  }
}

/** How many events are wanted so many days from today: dense at first, thin later. */
const density = (ahead: number): number =>
  ahead === 0 ? 3 : ahead === 1 ? 4 : ahead < 8 ? 2 : ahead < 21 ? 1 : ahead % 3 === 0 ? 1 : 0

/** About `wanted` events over the next ten weeks; small workshops come early so that some are nearly full. */
export function placeUpcoming(calendar: Calendar, random: Random, now: Date, wanted: number): void {
  const today = localDay(now)
  const soonest = new Date(now.getTime() + 3_600_000)
  const used = new Map<string, number>()
  const take = (template: EventTemplate, dayNumber: number): boolean => {
    const done = calendar.place(template, dayNumber, soonest) !== null
    if (done) used.set(template.slug, dayNumber)
    return done
  }
  const roof = eventTemplates.find(({ slug }) => slug === upcomingOnly)
  for (let dayNumber = today + 5; roof && dayNumber < today + 13; dayNumber++)
    if (fits(roof, dayNumber) && take(roof, dayNumber)) break

  const order = random.shuffle(eventTemplates).sort((a, b) => Number(b.capacity <= 25) - Number(a.capacity <= 25))
  let count = used.size
  const fill = (ahead: number, many: number, loose: boolean): void => {
    const dayNumber = today + ahead
    // Small ones may take one of the day's places, the rest belong to everything else.
    const pool = random.shuffle(order).sort((a, b) => Number(used.has(a.slug)) - Number(used.has(b.slug)))
    let left = many
    for (const template of pool) {
      const last = used.get(template.slug)
      if (left === 0 || count >= wanted) return
      if (template.slug === upcomingOnly || (last !== undefined && dayNumber - last < 21)) continue
      if (template.months && !template.months.includes(monthOf(dayNumber))) continue
      if (!loose && !fits(template, dayNumber)) continue
      if (template.type === 'club' && !fits(template, dayNumber)) continue
      if (take(template, dayNumber)) {
        left--
        count++
      }
    }
  }
  const small = order.filter((template) => template.capacity <= 25 && template.slug !== upcomingOnly).slice(0, 4)
  small.forEach((template, index) => {
    const days = Array.from({ length: 12 }, (_, ahead) => today + 2 + index + ahead).filter((dayNumber) =>
      fits(template, dayNumber),
    )
    if (days.some((dayNumber) => take(template, dayNumber))) count++
  })
  for (let ahead = 0; ahead < 70; ahead++) {
    const before = count
    fill(ahead, density(ahead), false)
    if (ahead < 8 && count - before < density(ahead)) fill(ahead, density(ahead) - (count - before), true)
  }
  for (let ahead = 9; ahead < 70 && count < wanted; ahead += 2) fill(ahead, 1, false)
}
