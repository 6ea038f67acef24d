import { locations } from './content/locations.ts'
import { admin, type DemoPerson, makeHeads, makeStudents, organisers } from './content/people.ts'
import { t } from './content/text.ts'
import { Audience, publishedBefore } from './plan/audience.ts'
import { Calendar, type Placed, placePast, placeUpcoming } from './plan/calendar.ts'
import { makeFriendGroups, makeMemberships, makeSubscriptions } from './plan/community.ts'
import { atLocal, day, isoDay, localDay } from './plan/time.ts'
import type { DemoEvent, DemoPlan } from './plan/types.ts'
import { seeded } from './random.ts'

export type { DemoEvent, DemoMembership, DemoPlan, DemoReview, DemoSubscription, DemoTicket } from './plan/types.ts'

const cancelReasons = [
  t(
    'Гость заболел. Перенесём на следующий месяц.',
    'Қонақ ауырып қалды. Келесі айға ауыстырамыз.',
    'Our guest is ill. We will move it to next month.',
  ),
  t('В зале чинят отопление.', 'Залда жылу жүйесі жөнделіп жатыр.', 'The heating in the hall is being repaired.'),
  t(
    'Непогода: не хотим рисковать.',
    'Ауа райы қолайсыз: тәуекел еткіміз келмейді.',
    'Bad weather: we would rather not risk it.',
  ),
] as const

const slugOf = ({ template, dayNumber }: Placed): string =>
  template.slug === 'roof-session' ? template.slug : `${template.slug}-${isoDay(dayNumber)}`

const bookingOf = ({ template, startsAt, endsAt }: Placed): DemoEvent['booking'] => {
  const location = locations.find(({ slug }) => slug === template.location)
  if (!location) return null
  const step = location.stepMinutes * 60_000
  return {
    location: location.slug,
    startsAt,
    endsAt: new Date(startsAt.getTime() + Math.ceil((endsAt.getTime() - startsAt.getTime()) / step) * step),
  }
}

/** How full the upcoming events are: one sold out, one with a single place left, the rest anything. */
function fillOf(
  upcoming: readonly Placed[],
  isOpen: (placed: Placed) => boolean,
  random: ReturnType<typeof seeded>,
): ReadonlyMap<Placed, number> {
  const small = upcoming.filter(
    (placed) =>
      isOpen(placed) &&
      placed.template.type === 'general' &&
      placed.template.capacity <= 30 &&
      placed.template.slug !== 'roof-session',
  )
  const [full, nearly] = [...small].sort(
    (a, b) => a.template.capacity - b.template.capacity || a.dayNumber - b.dayNumber,
  )
  return new Map(
    upcoming.map((placed) => {
      const { capacity, slug } = placed.template
      if (placed === full) return [placed, capacity]
      if (placed === nearly) return [placed, capacity - 1]
      if (slug === 'roof-session') return [placed, 13]
      const share = random.pick([0.1, 0.25, 0.45, 0.6, 0.8])
      return [
        placed,
        Math.min(Math.floor(capacity * share), Math.round((4 + 1.6 * Math.sqrt(capacity)) * (0.4 + share))),
      ]
    }),
  )
}

/**
 * The whole demo campus around one moment: who is in which club, about 100 past and 50 upcoming events with the people who
 * went or will go, and what they wrote. Pure: the same local day of `now` and the same seed give the same plan, except that
 * nothing is planned for the hours of today that are over, which can move an upcoming event.
 */
export function planDemo({ now, seed }: { now: Date; seed: number }): DemoPlan {
  const today = localDay(now)
  // Facts of the past hang on the morning, so that the hour of the run changes nothing but today's programme.
  const morning = atLocal(today, 0)
  const stream = (name: string) => seeded(`${name} ${today} ${seed}`)
  const people: DemoPerson[] = [admin, ...organisers, ...makeHeads(seed), ...makeStudents(120, seed)]
  const memberships = makeMemberships(people, stream('memberships'), morning)
  const subscriptions = makeSubscriptions(people, memberships, stream('subscriptions'), morning)
  const friendGroups = makeFriendGroups(people, stream('friends'))

  const calendar = new Calendar()
  placePast(calendar, stream('past'), now, 104)
  const pastCount = calendar.placed.length
  placeUpcoming(calendar, stream('upcoming'), now, 52)
  const past = calendar.placed.slice(0, pastCount)
  const upcoming = calendar.placed.slice(pastCount)

  const random = stream('audience')
  const free = (list: readonly Placed[]) =>
    random.shuffle(list.filter(({ template }) => template.type === 'general' && template.price === 0))
  const cancelled = new Set([
    ...free(past).slice(0, 3),
    ...free(upcoming.filter(({ dayNumber }) => dayNumber - today > 2 && dayNumber - today < 20)).slice(0, 2),
  ])
  const drafts = new Set(free(upcoming.filter(({ dayNumber }) => dayNumber - today > 20)).slice(0, 3))
  const fill = fillOf(upcoming, (placed) => !cancelled.has(placed) && !drafts.has(placed), random)
  const audience = new Audience({ people, friendGroups, memberships, random, now: morning })
  const headOf = new Map(people.map(({ heads, key }) => [heads, key]))

  const events = [...calendar.placed]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.template.slug.localeCompare(b.template.slug))
    .map((placed): DemoEvent => {
      const { template, startsAt, endsAt } = placed
      const isPast = !fill.has(placed)
      const status = cancelled.has(placed) ? 'cancelled' : drafts.has(placed) ? 'draft' : 'published'
      const publishedAt = publishedBefore(random, startsAt, morning)
      const wanted = fill.get(placed) ?? Math.round((3 + 1.5 * Math.sqrt(template.capacity)) * random.between(0.7, 1.2))
      const tickets = status === 'published' ? audience.tickets(placed, isPast, publishedAt, wanted) : []
      return {
        slug: slugOf(placed),
        template,
        startsAt,
        endsAt,
        past: isPast,
        status,
        cancelReason: status === 'cancelled' ? random.pick(cancelReasons) : null,
        organiser:
          (template.club && headOf.get(template.club)) ||
          organisers[placed.dayNumber % organisers.length]?.key ||
          'organiser1',
        booking: status === 'cancelled' ? null : bookingOf(placed),
        publishedAt: new Date(Math.max(publishedAt.getTime(), morning.getTime() - 270 * day)),
        tickets,
        reviews: isPast ? audience.reviews(placed, tickets) : [],
      }
    })
  return { now, seed, people, memberships, subscriptions, friendGroups, events }
}
