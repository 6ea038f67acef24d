import { z } from 'zod'
import { defaultLocale } from '#src/domain/locale.ts'
import { channels } from '#src/domain/notificationTypes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { locale } from '#src/endpoints/kit/schemas.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { previewNotification } from '#src/services/notifications/previews/index.ts'
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

const previewed = z.object({
  type: z
    .string()
    .min(1)
    .max(60)
    .meta({ examples: ['ticket.issued'] }),
  variant: z.string().max(40).optional(),
  locale,
})
const byDefault = z.enum(['always', 'on', 'off'])
const short = z.object({ byDefault, title: z.string(), text: z.string(), link: z.string().nullable() }).nullable()

const preview = defineEndpoint({
  path: '/notifications/preview',
  method: 'get',
  summary: 'A kind of message as people get it by each channel, with made-up facts',
  tag: 'Notifications',
  access: 'admin',
  query: previewed.extend({ locale: locale.default(defaultLocale) }),
  output: z.object({
    type: z.string(),
    variant: z.string(),
    locale,
    letter: z.object({
      byDefault,
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      attachments: z.array(z.string()),
    }),
    inbox: short,
    push: short,
    telegram: z
      .object({
        byDefault: z.enum([...byDefault.options, 'asked']),
        html: z.string(),
        keyboard: z.array(z.array(z.record(z.string(), z.string()))),
        picture: z.string().nullable(),
      })
      .nullable(),
  }),
  handler: ({ query }) => previewNotification(query),
})

const test = defineEndpoint({
  path: '/notifications/test',
  method: 'post',
  summary: 'Send a message to oneself to see that a channel works, or how a kind of message looks there',
  tag: 'Notifications',
  access: 'admin',
  rateLimit: { limit: 10, windowSeconds: 600 },
  query: previewed.partial().extend({ channel: z.enum(channels).default('email') }),
  output: z.object({ channel: z.enum(channels), messages: z.number().int() }),
  handler: async ({ actor, query: { channel, type, variant, locale: lang = actor.locale } }) => ({
    channel,
    messages: await sendTestMessage(actor, channel, type === undefined ? null : { type, variant, locale: lang }),
  }),
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
export const outboxEndpoints: readonly EndpointDeclaration[] = [resend, preview, test, replay]
