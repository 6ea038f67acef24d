import { z } from 'zod'
import type { FeedRequest } from '#src/db/catalog/feedPage.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import { startOfDay } from '#src/domain/zonedDay.ts'
import { campusTimeZone } from '#src/i18n/config.ts'

/** Text a person typed: PostgreSQL holds no NUL, and control characters are never meant. */
export const typedText = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)

/** An event's id or slug. */
export const eventKeySchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i)
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const slugList = z
  .string()
  .max(1000)
  .transform((list) =>
    list
      .split(',')
      .map((slug) => slug.trim())
      .filter(Boolean),
  )
  .pipe(z.array(slugSchema).max(20))
  .describe('Slugs, separated by commas')
const yesNo = z.enum(['1', '0', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const day = z.iso.date()
const dayOrInstant = z.union([day, z.iso.datetime({ offset: true })])

export const localeQuery = z.object({ locale: z.enum(locales).optional() })

/** The filters of the feed, as they stand in the address of the site and of the endpoint. Lists are separated by commas. */
export const feedQuery = localeQuery.extend({
  q: typedText(200).optional(),
  genre: slugList.optional(),
  tag: slugList.optional(),
  club: slugList.optional(),
  location: slugList.optional(),
  category: slugList.optional(),
  type: z.enum(['club', 'general']).optional(),
  free: yesNo.optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  cursor: z.string().min(1).max(120).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  total: yesNo.optional(),
})

export type FeedQuery = z.infer<typeof feedQuery>

const instant = (value: string, plus: number): Date =>
  day.safeParse(value).success ? startOfDay(value, campusTimeZone, plus) : new Date(value)

/** The checked query as the database layer takes it. Days are days of the campus; `to` is the last one. */
export const toFeedRequest = (
  locale: Locale,
  { q, genre, tag, club, location, category, type, free, from, to, cursor, limit, total }: FeedQuery,
): FeedRequest => ({
  locale,
  limit,
  ...(q?.trim() ? { q: q.trim() } : {}),
  genres: genre,
  tags: tag,
  clubs: club,
  locations: location,
  categories: category,
  type,
  free,
  ...(from ? { from: instant(from, 0) } : {}),
  ...(to ? { to: instant(to, 1) } : {}),
  ...(cursor ? { cursor } : {}),
  ...(total ? { withTotal: true } : {}),
})
