import { z } from 'zod'
import { rawEvent } from '#src/db/catalog/eventBySlug.ts'
import { eventLive } from '#src/db/catalog/eventLive.ts'
import { eventKeySchema, localeQuery } from '#src/endpoints/catalog/schemas.ts'
import { eventLiveView, eventView } from '#src/endpoints/catalog/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { notFound } from '#src/lib/errors.ts'

export const catalogEvent = defineEndpoint({
  path: '/catalog/events/:slug',
  method: 'get',
  summary: 'One published event with its ticket types, by slug or id',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  params: z.object({ slug: eventKeySchema }),
  query: localeQuery,
  output: eventView,
  handler: async ({ request, params, locale }) => {
    const event = await rawEvent(locale, params.slug)
    if (event === null) throw notFound()
    return publicJson(request, event, { maxAge: 5 })
  },
})

export const live = defineEndpoint({
  path: '/events/:id/live',
  method: 'get',
  summary: 'Seats left of an event and, for a signed-in person, the own tickets and links; by id or slug',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  params: z.object({ id: eventKeySchema }),
  output: eventLiveView,
  handler: async ({ request, params, actor }) => {
    const event = await eventLive(params.id, actor?.id ?? null)
    if (event === null) throw notFound()
    return publicJson(request, event, { maxAge: 2, isPersonal: true })
  },
})
