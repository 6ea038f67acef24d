import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { receiveWebhook } from '#src/services/payments/receiveWebhook.ts'

const largest = 256 * 1024

async function receive(gateway: string, request: Request, ip: string): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > largest)
    throw new HubError('payload_too_large', { status: 413 })
  const rawBody = await request.text()
  if (rawBody.length > largest) throw new HubError('payload_too_large', { status: 413 })
  const reply = await receiveWebhook(gateway, {
    rawBody,
    headers: request.headers,
    ip,
    query: new URL(request.url).searchParams,
  })
  if (!reply) throw notFound()
  return new Response(reply.body, {
    status: reply.status,
    headers: { 'content-type': reply.contentType ?? 'application/json', 'cache-control': 'no-store' },
  })
}

const common = {
  method: 'post',
  tag: 'Payments',
  access: 'public',
  hot: true,
  rawBody: true,
  maxBody: largest,
} as const

export const webhook = defineEndpoint({
  ...common,
  path: '/payments/webhook/:gateway',
  summary: 'Notifications of a gateway: checked, kept, answered in its format; worked on by the worker',
  params: z.object({ gateway: z.string().max(40) }),
  handler: ({ params, request, ip }) => receive(params.gateway, request, ip),
})

export const stripeWebhook = defineEndpoint({
  ...common,
  path: '/stripe-webhook',
  summary: 'Notifications of Stripe (as /payments/webhook/stripe)',
  handler: ({ request, ip }) => receive('stripe', request, ip),
})

export const webhookEndpoints = [webhook, stripeWebhook]
