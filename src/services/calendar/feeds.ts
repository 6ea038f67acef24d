import { randomBytes } from 'node:crypto'
import {
  deleteCalendarFeed,
  personOfCalendarFeed,
  readCalendarFeed,
  writeCalendarFeed,
} from '#src/db/calendar/calendarFeeds.ts'
import { personalFeed } from '#src/db/calendar/personalFeed.ts'
import { type FeedOf, publicFeed } from '#src/db/calendar/publicFeed.ts'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import { getT } from '#src/i18n/translate.ts'
import { derivedKey, hmacHex, sha256Hex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { notFound } from '#src/lib/errors.ts'
import { feedFile } from '#src/services/calendar/calendarFile.ts'

/** 64 hex digits that follow from the nonce and the hub's key: shown again to its owner, and not to be had from the database. */
const tokenOf = (nonce: string): string => hmacHex(derivedKey('calendar-feed'), nonce)

/** A private address: for a browser, and for a calendar to subscribe to. */
export type FeedAddress = { url: string; webcal: string; createdAt: string | null; readAt: string | null }

/** The same address as calendars subscribe to it. */
export const webcalOf = (url: string): string => url.replace(/^https?:/, 'webcal:')

const addressOf = (nonce: string): Pick<FeedAddress, 'url' | 'webcal'> => {
  const url = `${env.PUBLIC_URL}/api/calendars/${tokenOf(nonce)}/schedule.ics`
  return { url, webcal: webcalOf(url) }
}

/** The calendar of a club or location (id or slug). `not_found` (404) when there is none. */
export async function publicCalendar(of: FeedOf, key: string, locale: Locale): Promise<string> {
  const found = await publicFeed(of, key, locale)
  if (!found) throw notFound()
  return feedFile(found.name, found.events, locale)
}

/** A person's own calendar by its secret, in his language unless another is asked for. `not_found` (404) for a revoked one. */
export async function personalCalendar(token: string, asked: Locale | undefined): Promise<string> {
  const person = await personOfCalendarFeed(pool, sha256Hex(token))
  if (!person) throw notFound()
  const locale = asked ?? person.locale
  const name = `${getT(locale, 'schedule')('title')} · ${getT(locale, 'site')('name')}`
  return feedFile(name, await personalFeed(pool, person.id, locale), locale)
}

/** The person's private address; `null` when it is off. */
export async function ownFeedAddress(person: string): Promise<FeedAddress | null> {
  const feed = await readCalendarFeed(pool, person)
  return feed && { ...addressOf(feed.nonce), createdAt: feed.createdAt, readAt: feed.readAt }
}

/** Makes a private address, or another one: the one before works no more. */
export async function renewFeedAddress(person: string): Promise<FeedAddress | null> {
  const nonce = randomBytes(16).toString('hex')
  await writeCalendarFeed(pool, person, nonce, sha256Hex(tokenOf(nonce)))
  return ownFeedAddress(person)
}

/** Ends the private address. */
export const revokeFeedAddress = (person: string): Promise<void> => deleteCalendarFeed(pool, person)
