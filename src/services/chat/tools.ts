/**
 * What the chat may look up, with the rights of who asks: the public catalogue for everybody, own tickets for a person. Reads only,
 * through the same queries as the pages, so that it cannot show what a page would not.
 */
import { clubBySlug } from '#src/db/catalog/clubBySlug.ts'
import { eventBySlug } from '#src/db/catalog/eventBySlug.ts'
import type { FeedFilter } from '#src/db/catalog/feedFilter.ts'
import { feedPage } from '#src/db/catalog/feedPage.ts'
import { locationList } from '#src/db/catalog/locationList.ts'
import { directory as readDirectory } from '#src/db/chat/directory.ts'
import { mySchedule, type ScheduleRow } from '#src/db/tickets/mySchedule.ts'
import type { ClubView, EventView, LocationView, SeatedCard } from '#src/domain/catalog.ts'
import { findNames, type Named, type NamedKind } from '#src/domain/chat/names.ts'
import { wordsOf } from '#src/domain/chat/words.ts'
import type { Locale } from '#src/domain/locale.ts'
import { startOfDay } from '#src/domain/zonedDay.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { memo } from '#src/lib/memo.ts'

/** Who asks, in which language, and when. */
export type Asker = { person: string | null; locale: Locale; now: Date; signal?: AbortSignal }

/** Names change rarely; a new club may be unknown to the chat for so long. */
const kept = memo(5_000, () => readDirectory())
export const directory = (): Promise<Named[]> => kept('all')

/** The slug of what a word or name means, or `null`. */
export async function slugOf(kind: NamedKind, given: string): Promise<string | null> {
  const all = await directory()
  const exact = all.find((thing) => thing.kind === kind && thing.slug === given)
  return exact?.slug ?? findNames(wordsOf(given), all, kind)[0]?.slug ?? null
}

export type Days = { from: string; until: string }
export type EventSearch = Omit<FeedFilter, 'from' | 'to' | 'q'> & {
  /** Words that are sought; the events that hold most of them. */
  words?: readonly string[]
  days?: Days | null
  /** Only what has begun and is not over. */
  isNow?: boolean
  /** In the minor unit. */
  priceMost?: number
}

const mostEvents = 6

/** Upcoming published events, by start. */
export async function findEvents(
  { locale, now }: Pick<Asker, 'locale' | 'now'>,
  { words = [], days, isNow, priceMost, ...filter }: EventSearch,
): Promise<SeatedCard[]> {
  const span = isNow
    ? { to: now }
    : days
      ? { from: startOfDay(days.from, campusTimeZone), to: startOfDay(days.until, campusTimeZone) }
      : {}
  const search = async (q?: string): Promise<SeatedCard[]> =>
    (await feedPage({ locale, limit: 30, ...filter, ...span, ...(q ? { q } : {}) })).items
  const fits = (card: SeatedCard): boolean => priceMost === undefined || card.priceMin <= priceMost
  let found = await search(words.join(' '))
  if (found.length === 0 && words.length > 1) found = await mostInCommon(words.slice(0, 5), search)
  return found.filter(fits).slice(0, mostEvents)
}

/** The events in which most of the words are found, if that is at least half of them. */
async function mostInCommon(
  words: readonly string[],
  search: (q: string) => Promise<SeatedCard[]>,
): Promise<SeatedCard[]> {
  const hits = new Map<string, { card: SeatedCard; count: number }>()
  for (const word of words)
    for (const card of await search(word)) {
      const hit = hits.get(card.id) ?? { card, count: 0 }
      hit.count++
      hits.set(card.id, hit)
    }
  const most = Math.max(0, ...[...hits.values()].map(({ count }) => count))
  if (most * 2 < words.length) return []
  return [...hits.values()]
    .filter(({ count }) => count === most)
    .map(({ card }) => card)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/** One event by slug, or by the words of its name; `null` when the asker can see none. */
export async function eventDetails(asker: Asker, given: string): Promise<EventView | null> {
  const bySlug = /^[a-z0-9-]+$/.test(given) ? await eventBySlug(asker.locale, given) : null
  if (bySlug) return bySlug
  const found = (await findEvents(asker, { words: wordsOf(given).slice(0, 8) }))[0]
  return found ? eventBySlug(asker.locale, found.slug) : null
}

/** One club by slug or name. */
export async function clubDetails({ locale }: Asker, given: string): Promise<ClubView | null> {
  const slug = await slugOf('club', given)
  return slug ? clubBySlug(locale, slug) : null
}

/** One place by slug or name. */
export async function locationDetails({ locale }: Asker, given: string): Promise<LocationView | null> {
  const slug = await slugOf('location', given)
  return slug ? ((await locationList(locale)).find((place) => place.slug === slug) ?? null) : null
}

/** Names of what there is of a kind, for an asker who named something else. */
export const namesOf = async (kind: NamedKind): Promise<Named[]> =>
  (await directory()).filter((each) => each.kind === kind)

const scheduleDays = 120

/** What the asker holds a ticket for; `null` for an anonymous one. Upcoming unless days are given. */
export async function mine({ person, locale, now }: Asker, days?: Days | null): Promise<ScheduleRow[] | null> {
  if (!person) return null
  const from = days ? startOfDay(days.from, campusTimeZone) : now
  const to = days ? startOfDay(days.until, campusTimeZone) : new Date(now.getTime() + scheduleDays * 86_400_000)
  return (await mySchedule(person, from.toISOString(), to.toISOString(), locale)).slice(0, 10)
}
