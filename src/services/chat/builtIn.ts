/** The built-in engine: answers from the database by rules, without a key and without a network. */

import { clubBySlug } from '#src/db/catalog/clubBySlug.ts'
import type { EventCard, SeatedCard } from '#src/domain/catalog.ts'
import { type ChatLink, uniqueLinks } from '#src/domain/chat/answer.ts'
import { plainText } from '#src/domain/chat/plainText.ts'
import { type Question, understand } from '#src/domain/chat/understand.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { dayKey, formatWhen } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { clubLink, eventLink, locationLink, pageLink, placeOf } from '#src/services/chat/links.ts'
import {
  type Asker,
  clubDetails,
  directory,
  eventDetails,
  findEvents,
  locationDetails,
  mine,
  namesOf,
} from '#src/services/chat/tools.ts'

export type Answer = { response: string; links: ChatLink[] }

/** «Название — сегодня 18:00, Red Hall, бесплатно». */
export function eventLine(event: EventCard, { locale, now }: Asker): string {
  const when = formatWhen(event.startsAt, { locale, timeZone: event.timeZone, now })
  const price =
    event.priceMin === 0 ? getT(locale, 'chat')('free') : formatMoney(event.priceMin, event.currency, locale)
  return `• ${event.title} — ${[when, placeOf(event), price].filter(Boolean).join(', ')}`
}

const withEvents = (head: string, events: readonly EventCard[], asker: Asker): Answer => ({
  response: [head, ...events.map((event) => eventLine(event, asker))].join('\n'),
  links: events.map((event) => eventLink(event, asker.locale)),
})

const withoutDays = ({ days: _days, ...question }: Question): Question => ({ ...question, days: null })

const search = (question: Question, asker: Asker): Promise<SeatedCard[]> =>
  findEvents(asker, {
    words: question.rest,
    days: question.days,
    isNow: question.days?.kind === 'now',
    ...(question.club ? { clubs: [question.club] } : {}),
    ...(question.location ? { locations: [question.location] } : {}),
    ...(question.genres.length ? { genres: question.genres } : {}),
    ...(question.categories.length ? { categories: question.categories } : {}),
    ...(question.tags.length && !question.genres.length && !question.categories.length ? { tags: question.tags } : {}),
    ...(question.free === null ? {} : { free: question.free }),
    ...(question.type ? { type: question.type } : {}),
  })

/** A word may be the name of a genre and of a category with other events: when both leave nothing, either is enough. */
async function searchWider(question: Question, asker: Asker): Promise<SeatedCard[]> {
  const found = await search(question, asker)
  if (found.length > 0) return found
  for (const kind of ['genres', 'categories', 'tags'] as const) {
    if (question[kind].length === 0) continue
    const only = await search({ ...question, genres: [], categories: [], tags: [], [kind]: question[kind] }, asker)
    if (only.length > 0) return only
  }
  return []
}

async function aboutEvents(question: Question, asker: Asker): Promise<Answer> {
  const t = getT(asker.locale, 'chat')
  const found = await searchWider(question, asker)
  if (found.length > 0) return withEvents(t(`found.${question.days?.kind ?? 'any'}`), found, asker)
  const later = question.days ? await searchWider(withoutDays(question), asker) : []
  if (later.length > 0) return withEvents(t(question.days?.kind === 'now' ? 'nothingNow' : 'nothingThen'), later, asker)
  if (question.rest.length > 0 && question.intent === 'events') {
    const club = question.club ? await clubDetails(asker, question.club) : null
    if (club) return { response: t('noEventsOf', { name: club.name }), links: [clubLink(club, asker.locale)] }
  }
  return { response: t('nothing'), links: [pageLink('events', asker.locale)] }
}

async function aboutClub(slug: string, asker: Asker): Promise<Answer | null> {
  const club = await clubBySlug(asker.locale, slug)
  if (!club) return null
  const t = getT(asker.locale, 'chat')
  const events = club.upcomingEvents.slice(0, 3)
  const lines = [
    [club.name, club.summary].filter(Boolean).join(' — '),
    plainText(club.description, 400),
    club.meets ? t('meets', { when: club.meets }) : '',
    t('members', { count: club.members }),
    events.length > 0 ? t('soonThere') : t('noEventsOf', { name: club.name }),
    ...events.map((event) => eventLine(event, asker)),
  ]
  return {
    response: lines.filter(Boolean).join('\n'),
    links: [clubLink(club, asker.locale), ...events.map((event) => eventLink(event, asker.locale))],
  }
}

async function aboutLocation(slug: string, asker: Asker): Promise<Answer | null> {
  const place = await locationDetails(asker, slug)
  if (!place) return null
  const t = getT(asker.locale, 'chat')
  const lines = [
    place.name,
    place.directions ?? place.description ?? t('noDirections'),
    place.capacityMax ? t('capacity', { count: place.capacityMax }) : '',
  ]
  return { response: lines.filter(Boolean).join('\n'), links: [locationLink(place, asker.locale)] }
}

async function aboutEvent(words: readonly string[], asker: Asker): Promise<Answer | null> {
  const event = words.length > 0 ? await eventDetails(asker, words.join(' ')) : null
  if (!event) return null
  const lines = [
    eventLine(event, asker),
    event.summary,
    event.venue?.directions ?? '',
    plainText(event.description, 400),
  ]
  return {
    response: lines.filter(Boolean).join('\n'),
    links: [eventLink(event, asker.locale), ...(event.club ? [clubLink(event.club, asker.locale)] : [])],
  }
}

async function aboutOwn(question: Question, asker: Asker): Promise<Answer> {
  const t = getT(asker.locale, 'chat')
  const days = question.days?.kind === 'now' ? null : question.days
  const rows = await mine(asker, days)
  const page = question.intent === 'tickets' ? 'tickets' : 'schedule'
  if (!rows) return { response: t('signInFirst'), links: [pageLink('login', asker.locale)] }
  if (rows.length === 0)
    return { response: t('nothingOwn'), links: [pageLink(page, asker.locale), pageLink('events', asker.locale)] }
  const answer = withEvents(
    t(question.intent === 'tickets' ? 'ownTickets' : 'ownSchedule'),
    rows.map(({ event }) => event),
    asker,
  )
  return { ...answer, links: [...answer.links.slice(0, 7), pageLink(page, asker.locale)] }
}

async function aboutClubs(asker: Asker): Promise<Answer> {
  const clubs = await Promise.all((await namesOf('club')).slice(0, 8).map(({ slug }) => clubBySlug(asker.locale, slug)))
  const shown = clubs.filter((club) => club !== null)
  return {
    response: [
      getT(asker.locale, 'chat')('clubs'),
      ...shown.map(({ name, summary }) => `• ${[name, summary].filter(Boolean).join(' — ')}`),
    ].join('\n'),
    links: [...shown.slice(0, 7).map((club) => clubLink(club, asker.locale)), pageLink('clubs', asker.locale)],
  }
}

async function answerTo(question: Question, asker: Asker): Promise<Answer> {
  const t = getT(asker.locale, 'chat')
  const say = (response: string): Answer => ({ response, links: [] })
  switch (question.intent) {
    case 'greeting':
      return say(t('greeting'))
    case 'thanks':
      return say(t('thanks'))
    case 'help':
      return say(t('help'))
    case 'tickets':
    case 'schedule':
      return aboutOwn(question, asker)
    case 'clubs':
      return aboutClubs(asker)
    case 'where':
    case 'about': {
      const byPlace = question.location && (await aboutLocation(question.location, asker))
      const byClub = question.club && (await aboutClub(question.club, asker))
      const first = question.intent === 'where' ? byPlace || byClub : byClub || byPlace
      return first || (await aboutEvent(question.rest, asker)) || say(t('unknownThing'))
    }
    case 'events':
      return aboutEvents(question, asker)
    default:
      return say(t('unknown'))
  }
}

/** Answers a message from the database. Never fails on what a person wrote. */
export async function builtInAnswer(message: string, asker: Asker): Promise<Answer> {
  const question = understand(message, await directory(), dayKey(asker.now, campusTimeZone))
  const answer = await answerTo(question, asker)
  return { response: answer.response, links: uniqueLinks(answer.links) }
}
