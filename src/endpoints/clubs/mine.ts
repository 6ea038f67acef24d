import { z } from 'zod'
import { myClub } from '#src/db/myClub.ts'
import { pool } from '#src/db/pool.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, longPlainText } from '#src/endpoints/kit/schemas.ts'
import { notFound } from '#src/lib/errors.ts'
import { askToJoin, leaveClub } from '#src/services/clubs/membership.ts'
import { setSubscription } from '#src/services/clubs/subscription.ts'

const params = z.object({ id: idOrSlug })
const common = {
  tag: 'Clubs',
  access: 'signedIn',
  hot: true,
  params,
  rateLimit: { limit: 120, windowSeconds: 60 },
} as const

const subscription = (method: 'post' | 'delete', summary: string) =>
  defineEndpoint({
    ...common,
    path: '/clubs/:id/subscription',
    method,
    summary,
    output: z.object({ subscribed: z.boolean() }),
    handler: async ({ actor, params: { id } }) => {
      const subscribed = method === 'post'
      await setSubscription(actor.id, id, subscribed)
      return { subscribed }
    },
  })

export const subscribe = subscription('post', 'Subscribe to the news of a club')
export const unsubscribe = subscription('delete', 'End the subscription to a club')

export const join = defineEndpoint({
  ...common,
  path: '/clubs/:id/join',
  method: 'post',
  summary: 'Ask to join a club',
  answers: [201],
  body: z.strictObject({ message: longPlainText(500).nullish() }),
  output: z.object({ id: z.uuid(), status: z.literal('requested') }),
  handler: async ({ actor, params: { id }, body }) =>
    created({ id: await askToJoin(actor.id, id, body.message || null), status: 'requested' }),
})

export const leave = defineEndpoint({
  ...common,
  path: '/clubs/:id/membership',
  method: 'delete',
  summary: 'Leave a club, or take the request to join back',
  output: z.object({ left: z.enum(['requested', 'active']).nullable() }),
  handler: async ({ actor, params: { id } }) => ({ left: await leaveClub(actor.id, id) }),
})

export const mine = defineEndpoint({
  ...common,
  path: '/clubs/:id/mine',
  method: 'get',
  summary: 'What the signed-in person is to a club',
  output: z.object({
    subscribed: z.boolean(),
    membership: z
      .object({ id: z.uuid(), status: z.enum(['requested', 'active']), joinedAt: z.string().nullable() })
      .nullable(),
    isHead: z.boolean(),
  }),
  handler: async ({ actor, params: { id } }) => {
    const state = await myClub(pool, id, actor.id)
    if (!state) throw notFound()
    return state
  },
})
