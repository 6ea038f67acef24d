import { z } from 'zod'
import { localeQuery } from '#src/endpoints/catalog/schemas.ts'
import { seatedCard } from '#src/endpoints/catalog/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { recommendFor } from '#src/services/recommendations/recommendFor.ts'

const ref = z.object({ slug: z.string(), name: z.string() })
const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('attended'), event: z.object({ slug: z.string(), title: z.string() }) }),
  z.object({ code: z.literal('subscribed'), club: ref }),
  z.object({ code: z.literal('member'), club: ref }),
  z.object({ code: z.literal('similar_people') }),
  z.object({ code: z.literal('popular') }),
  z.object({ code: z.literal('soon') }),
])

export const myRecommendationsEndpoint = defineEndpoint({
  path: '/me/recommendations',
  method: 'get',
  summary: 'Events for the caller, the best first, each with its reason: never past, cancelled, full or held already',
  tag: 'Catalogue',
  access: 'signedIn',
  hot: true,
  query: localeQuery.extend({ limit: z.coerce.number().int().min(1).max(20).default(10) }),
  output: z.object({
    items: z.array(
      z.object({
        event: seatedCard,
        reason,
        labels: z
          .object({ when: z.string(), full: z.string(), price: z.string(), why: z.string() })
          .describe('Words ready to be shown, in the caller’s language'),
      }),
    ),
  }),
  handler: async ({ actor, query, locale }) => ({ items: await recommendFor(actor.id, locale, query.limit) }),
})

export const recommendationEndpoints = [myRecommendationsEndpoint]
