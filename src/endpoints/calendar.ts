import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { idOrSlug } from '#src/endpoints/kit/schemas.ts'
import { schedule } from '#src/endpoints/shapes.ts'
import { HubError } from '#src/lib/errors.ts'
import { eventCalendar } from '#src/services/calendar/eventCalendar.ts'
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
  summary: 'Own tickets as calendar entries between two moments; without them the five weeks from yesterday on',
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
    return { ...span, items: await ownSchedule(actor, span.from, span.to, locale) }
  },
})

export const calendarEndpoints = [eventCalendarEndpoint, scheduleEndpoint]
