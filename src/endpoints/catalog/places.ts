import { z } from 'zod'
import { clubBySlug } from '#src/db/catalog/clubBySlug.ts'
import { clubList } from '#src/db/catalog/clubList.ts'
import { locationList } from '#src/db/catalog/locationList.ts'
import { localeQuery, slugSchema } from '#src/endpoints/catalog/schemas.ts'
import { clubCards, clubView, locationCards } from '#src/endpoints/catalog/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { notFound } from '#src/lib/errors.ts'

export const catalogClubs = defineEndpoint({
  path: '/catalog/clubs',
  method: 'get',
  summary: 'Every club, by name',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  query: localeQuery,
  output: clubCards,
  handler: async ({ request, locale }) =>
    publicJson(request, JSON.stringify({ items: await clubList(locale) }), { maxAge: 5 }),
})

export const catalogClub = defineEndpoint({
  path: '/catalog/clubs/:slug',
  method: 'get',
  summary: 'One club with its upcoming and past events',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  params: z.object({ slug: slugSchema }),
  query: localeQuery,
  output: clubView,
  handler: async ({ request, params, locale }) => {
    const club = await clubBySlug(locale, params.slug)
    if (!club) throw notFound()
    return publicJson(request, JSON.stringify(club), { maxAge: 5 })
  },
})

export const catalogLocations = defineEndpoint({
  path: '/catalog/locations',
  method: 'get',
  summary: 'Every location, by name, with its opening hours',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  query: localeQuery,
  output: locationCards,
  handler: async ({ request, locale }) =>
    publicJson(request, JSON.stringify({ items: await locationList(locale) }), { maxAge: 5 }),
})
