import { z } from 'zod'
import { localeQuery } from '#src/endpoints/catalog/schemas.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { idOrSlug } from '#src/endpoints/kit/schemas.ts'
import { schedule } from '#src/endpoints/shapes.ts'
import { entityTag, isFresh } from '#src/lib/entityTag.ts'
import { HubError } from '#src/lib/errors.ts'
import { eventCalendar } from '#src/services/calendar/eventCalendar.ts'
import {
  ownFeedAddress,
  personalCalendar,
  publicCalendar,
  renewFeedAddress,
  revokeFeedAddress,
} from '#src/services/calendar/feeds.ts'
import { ownSchedule } from '#src/services/calendar/schedule.ts'

const tag = 'Calendar'
const dayMs = 86_400_000
/** A year and a bit: the widest view a calendar shows. */
const widestDays = 400

export const eventCalendarEndpoint = defineEndpoint({
  path: '/events/:id/calendar.ics',
  produces: 'text/calendar',
  method: 'get',
  summary: 'An event (id or slug) as an iCalendar file',
  tag,
  access: 'public',
  hot: true,
  params: z.object({ id: idOrSlug }),
  handler: async ({ params, locale }) => {
    const { file, name } = await eventCalendar(params.id, locale)
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
        'cache-control': 'public, max-age=60',
        'content-language': locale,
        vary: 'accept-language, cookie, x-hub-locale',
      },
    })
  },
})

const moment = z.iso.datetime({ offset: true })

export const scheduleEndpoint = defineEndpoint({
  path: '/me/schedule',
  method: 'get',
  summary:
    'Own tickets and classes as calendar entries between two moments; without them the five weeks from yesterday on',
  tag,
  access: 'signedIn',
  hot: true,
  output: schedule,
  query: z.object({ from: moment.optional(), to: moment.optional(), locale: z.string().max(5).optional() }),
  handler: async ({ actor, query, locale }) => {
    const from = query.from ? Date.parse(query.from) : query.to ? Date.parse(query.to) - 35 * dayMs : Date.now() - dayMs
    const to = query.to ? Date.parse(query.to) : from + 35 * dayMs
    if (!(to > from) || to - from > widestDays * dayMs)
      throw new HubError('invalid_input', { field: 'to', params: { field: 'to' } })
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
    return { ...span, ...(await ownSchedule(actor, span.from, span.to, locale)) }
  },
})

/** A calendar with its validator: 304 to a calendar that has this version. */
function calendarAnswer(request: Request, file: string, headers: Record<string, string>): Response {
  const tag = entityTag(file)
  const all = { etag: tag, ...headers }
  if (isFresh(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: all })
  return new Response(file, { headers: { ...all, 'content-type': 'text/calendar; charset=utf-8' } })
}

const publicHeaders = (locale: string) => ({
  'cache-control': 'public, max-age=300',
  'content-language': locale,
  vary: 'accept-language, cookie, x-hub-locale',
})

export const clubCalendarEndpoint = defineEndpoint({
  path: '/clubs/:id/calendar.ics',
  produces: 'text/calendar',
  method: 'get',
  summary: 'The events of a club (id or slug) as a calendar to subscribe to, from 90 days ago on',
  tag,
  access: 'public',
  hot: true,
  params: z.object({ id: idOrSlug }),
  query: localeQuery,
  handler: async ({ request, params, locale }) =>
    calendarAnswer(request, await publicCalendar('club', params.id, locale), publicHeaders(locale)),
})

export const locationCalendarEndpoint = defineEndpoint({
  path: '/locations/:id/calendar.ics',
  produces: 'text/calendar',
  method: 'get',
  summary: 'The events in a location (id or slug) as a calendar to subscribe to, from 90 days ago on',
  tag,
  access: 'public',
  hot: true,
  params: z.object({ id: idOrSlug }),
  query: localeQuery,
  handler: async ({ request, params, locale }) =>
    calendarAnswer(request, await publicCalendar('location', params.id, locale), publicHeaders(locale)),
})

export const personalCalendarEndpoint = defineEndpoint({
  path: '/calendars/:token/schedule.ics',
  produces: 'text/calendar',
  method: 'get',
  summary: 'The own events by a secret address (see /me/calendar-feed); 404 once it is revoked',
  tag,
  access: 'public',
  hot: true,
  // Calendar services ask for many people from few addresses.
  rateLimit: { limit: 600, windowSeconds: 60 },
  params: z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) }),
  query: localeQuery,
  handler: async ({ request, params, query }) =>
    calendarAnswer(request, await personalCalendar(params.token, query.locale), {
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    }),
})

const feedAddress = z.object({
  feed: z
    .object({ url: z.string(), webcal: z.string(), createdAt: z.string().nullable(), readAt: z.string().nullable() })
    .nullable()
    .describe('null while it is off'),
})

export const readFeedEndpoint = defineEndpoint({
  path: '/me/calendar-feed',
  method: 'get',
  summary: 'The private address of the own calendar, and when a calendar last asked',
  tag,
  access: 'signedIn',
  hot: true,
  output: feedAddress,
  handler: async ({ actor }) => ({ feed: await ownFeedAddress(actor.id) }),
})

export const renewFeedEndpoint = defineEndpoint({
  path: '/me/calendar-feed',
  method: 'post',
  summary: 'Turns the private address on, or makes another one: the one before works no more',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 20, windowSeconds: 3600 },
  output: feedAddress,
  handler: async ({ actor }) => ({ feed: await renewFeedAddress(actor.id) }),
})

export const revokeFeedEndpoint = defineEndpoint({
  path: '/me/calendar-feed',
  method: 'delete',
  summary: 'Ends the private address',
  tag,
  access: 'signedIn',
  hot: true,
  output: feedAddress,
  handler: async ({ actor }) => {
    await revokeFeedAddress(actor.id)
    return { feed: null }
  },
})

export const calendarEndpoints = [
  eventCalendarEndpoint,
  clubCalendarEndpoint,
  locationCalendarEndpoint,
  personalCalendarEndpoint,
  scheduleEndpoint,
  readFeedEndpoint,
  renewFeedEndpoint,
  revokeFeedEndpoint,
]
