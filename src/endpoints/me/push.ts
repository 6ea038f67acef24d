import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { removeSubscription } from '#src/db/push/removeSubscription.ts'
import { saveSubscription } from '#src/db/push/saveSubscription.ts'
import { subscriptionsOfPerson } from '#src/db/push/subscriptionsOfPerson.ts'
import { isPushService } from '#src/domain/pushServices.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { env } from '#src/lib/env.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

const tag = 'Me'
const rateLimit = { limit: 60, windowSeconds: 3600 }

const subscription = z
  .object({
    endpoint: z.url().max(1000),
    keys: z.object({
      // 65 and 16 bytes in base64url, with or without padding.
      p256dh: z.string().regex(/^B[\w-]{86}=?$/),
      auth: z.string().regex(/^[\w-]{22}={0,2}$/),
    }),
  })
  .meta({
    examples: [
      {
        endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/gAAAAAB',
        keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
      },
    ],
  })

const readPush = defineEndpoint({
  path: '/me/push',
  method: 'get',
  summary: 'The key to subscribe a browser with (null: push is not configured), and the own browsers that are',
  tag,
  access: 'signedIn',
  hot: true,
  output: z.object({
    publicKey: z.string().nullable(),
    browsers: z.array(z.object({ id: z.uuid(), endpoint: z.string() })),
  }),
  handler: async ({ actor }) => ({
    publicKey: env.VAPID_PUBLIC_KEY ?? null,
    browsers: await subscriptionsOfPerson(pool, actor.id),
  }),
})

const subscribePush = defineEndpoint({
  path: '/me/push',
  method: 'post',
  summary: 'Push to this browser: what PushSubscription.toJSON() gives. A browser has one person',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  body: subscription,
  output: z.object({ id: z.uuid() }),
  handler: async ({ actor, body: { endpoint, keys } }) => {
    if (!env.VAPID_PUBLIC_KEY) throw new HubError('push_not_configured', { status: 409 })
    if (!isPushService(endpoint, env.PUSH_SERVICE_URL))
      throw new HubError('invalid_input', { field: 'endpoint', params: { field: 'endpoint' } })
    return { id: await saveSubscription(pool, actor.id, { endpoint, ...keys }) }
  },
})

const unsubscribePush = defineEndpoint({
  path: '/me/push/:id',
  method: 'delete',
  summary: 'Push to this browser no more',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: z.object({ id: uuid }),
  output: z.object({ removed: z.literal(true) }),
  handler: async ({ actor, params }) => {
    if (!(await removeSubscription(pool, params.id, actor.id))) throw notFound()
    return { removed: true }
  },
})

/** Push to a person's browsers. */
export const pushEndpoints = [readPush, subscribePush, unsubscribePush]
