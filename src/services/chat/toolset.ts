/** The tools as a model calls them: by name, with JSON, for the asker of this answer. Results are data. */
import { z } from 'zod'
import type { EventCard } from '#src/domain/catalog.ts'
import type { ChatLink } from '#src/domain/chat/answer.ts'
import { addDays } from '#src/domain/chat/dates.ts'
import { plainText } from '#src/domain/chat/plainText.ts'
import { wordsOf } from '#src/domain/chat/words.ts'
import { clubLink, eventLink, locationLink, placeOf } from '#src/services/chat/links.ts'
import {
  type Asker,
  clubDetails,
  eventDetails,
  findEvents,
  locationDetails,
  mine,
  slugOf,
} from '#src/services/chat/tools.ts'

export type ToolResult = { output: Record<string, unknown>; links: ChatLink[] }
type Tool = {
  name: string
  description: string
  parameters: z.ZodType
  run: (asker: Asker, given: unknown) => Promise<ToolResult>
}

const day = z.iso.date()
const name = z.string().trim().min(1).max(120)
const nothing = (error: string): ToolResult => ({ output: { error }, links: [] })

const brief = (event: EventCard) => ({
  ref: `event:${event.slug}`,
  title: event.title,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  place: placeOf(event),
  club: event.club?.name ?? null,
  genres: event.genres.map((genre) => genre.name),
  type: event.type,
  priceMinorUnits: event.priceMin,
  currency: event.currency,
})

const ofEvents = (events: readonly EventCard[], { locale }: Asker): ToolResult => ({
  output: { events: events.map(brief) },
  links: [
    ...events.map((event) => eventLink(event, locale)),
    ...events.flatMap(({ club }) => (club ? [clubLink(club, locale)] : [])),
    ...events.flatMap(({ location }) => (location ? [locationLink(location, locale)] : [])),
  ],
})

function tool<S extends z.ZodType>(
  name: string,
  description: string,
  parameters: S,
  run: (asker: Asker, given: z.infer<S>) => Promise<ToolResult>,
): Tool {
  return { name, description, parameters, run: run as Tool['run'] }
}

const span = { from: day.optional(), to: day.optional() }
const daysOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => {
  const first = from ?? to
  return first ? { from: first, until: addDays(to ?? first, 1) } : null
}

const kinds = ['genre', 'category', 'club', 'location'] as const
const listOf = { genre: 'genres', category: 'categories', club: 'clubs', location: 'locations' } as const

const search = z.object({
  text: name.optional().describe('Free words of the topic or the title'),
  from: span.from.describe('First day, YYYY-MM-DD'),
  to: span.to.describe('Last day, YYYY-MM-DD'),
  now: z.boolean().optional().describe('Only what is on at this moment'),
  genre: name.optional(),
  category: name.optional(),
  club: name.optional(),
  location: name.optional(),
  free: z.boolean().optional(),
  priceMost: z.number().int().min(0).optional().describe('Highest price in minor units'),
  type: z.enum(['club', 'general']).optional(),
})

async function runSearch(asker: Asker, given: z.infer<typeof search>): Promise<ToolResult> {
  const lists: Partial<Record<(typeof listOf)[keyof typeof listOf], string[]>> = {}
  for (const kind of kinds) {
    const wanted = given[kind]
    if (wanted === undefined) continue
    const slug = await slugOf(kind, wanted)
    if (!slug) return nothing(`no such ${kind}`)
    lists[listOf[kind]] = [slug]
  }
  const events = await findEvents(asker, {
    ...lists,
    words: given.text ? wordsOf(given.text).slice(0, 8) : [],
    days: daysOf(given),
    isNow: given.now === true,
    ...(given.free === undefined ? {} : { free: given.free }),
    ...(given.priceMost === undefined ? {} : { priceMost: given.priceMost }),
    ...(given.type ? { type: given.type } : {}),
  })
  return ofEvents(events, asker)
}

const own = async (
  asker: Asker,
  given: { from?: string | undefined; to?: string | undefined },
): Promise<ToolResult> => {
  const rows = await mine(asker, daysOf(given))
  return rows
    ? ofEvents(
        rows.map(({ event }) => event),
        asker,
      )
    : nothing('the person is not signed in')
}

export const toolset: readonly Tool[] = [
  tool('find_events', 'Finds upcoming public events.', search, runSearch),
  tool('event_details', 'One event by its slug or title.', z.object({ event: name }), async (asker, given) => {
    const event = await eventDetails(asker, given.event)
    if (!event) return nothing('no such event')
    const found = ofEvents([event], asker)
    const more = {
      summary: event.summary,
      description: plainText(event.description),
      directions: event.venue?.directions ?? null,
    }
    return { ...found, output: { event: { ...brief(event), ...more } } }
  }),
  tool('club_details', 'One club by its slug or name.', z.object({ club: name }), async (asker, given) => {
    const club = await clubDetails(asker, given.club)
    if (!club) return nothing('no such club')
    const events = ofEvents(club.upcomingEvents.slice(0, 5), asker)
    const about = {
      ref: `club:${club.slug}`,
      name: club.name,
      summary: club.summary,
      description: plainText(club.description),
      meets: club.meets,
      members: club.members,
    }
    return { output: { club: about, ...events.output }, links: [clubLink(club, asker.locale), ...events.links] }
  }),
  tool(
    'location_details',
    'One hall or room by its slug or name.',
    z.object({ location: name }),
    async (asker, given) => {
      const place = await locationDetails(asker, given.location)
      if (!place) return nothing('no such location')
      const { slug, name, directions, description, capacityMax } = place
      return {
        output: { location: { ref: `location:${slug}`, name, directions, description, capacityMax } },
        links: [locationLink(place, asker.locale)],
      }
    },
  ),
  tool('my_tickets', 'Upcoming events the asking person holds tickets for.', z.object({}), (asker) => own(asker, {})),
  tool('my_schedule', 'What the asking person has on some days.', z.object(span), own),
]

/** Runs a tool for the asker. A wrong name or wrong arguments are told to the model, never thrown. */
export async function runTool(asker: Asker, name: string, args: unknown): Promise<ToolResult> {
  const found = toolset.find((each) => each.name === name)
  if (!found) return nothing('no such tool')
  const given = found.parameters.safeParse(args ?? {})
  return given.success ? found.run(asker, given.data) : nothing('wrong arguments')
}
