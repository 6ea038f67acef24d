import { z } from 'zod'
import { channels } from '#src/domain/notificationTypes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { resendNotification } from '#src/services/notifications/resendNotification.ts'
import { sendTestMessage } from '#src/services/notifications/sendTestMessage.ts'
import { replayDelivery } from '#src/services/outbox/replayDelivery.ts'

const one = z.object({ id: z.uuid() })
const queued = z.object({ id: z.string(), status: z.literal('queued') })

const resend = defineEndpoint({
  path: '/notifications/:id/resend',
  method: 'post',
  summary: 'Send a message of the outbox again',
  tag: 'Notifications',
  access: 'admin',
  params: one,
  output: queued,
  handler: async ({ params, actor, ip, requestId }) => {
    await resendNotification({ notification: params.id, actor, ip, requestId })
    return { id: params.id, status: 'queued' }
  },
})

const test = defineEndpoint({
  path: '/notifications/test',
  method: 'post',
  summary: 'Send a message to oneself to see that a channel works',
  tag: 'Notifications',
  access: 'admin',
  rateLimit: { limit: 10, windowSeconds: 600 },
  query: z.object({ channel: z.enum(channels).default('email') }),
  output: z.object({ channel: z.enum(channels), messages: z.number().int() }),
  handler: async ({ actor, query: { channel } }) => ({ channel, messages: await sendTestMessage(actor, channel) }),
})

const replay = defineEndpoint({
  path: '/event-deliveries/:id/replay',
  method: 'post',
  summary: 'Deliver a domain event to a subscriber again that failed on it',
  tag: 'System',
  access: 'admin',
  params: one,
  output: queued,
  handler: async ({ params, actor, ip, requestId }) => {
    await replayDelivery({ delivery: params.id, actor, ip, requestId })
    return { id: params.id, status: 'queued' }
  },
})

/** What an admin does with the outbox and with dead letters. */
export const outboxEndpoints: readonly EndpointDeclaration[] = [resend, test, replay]
