import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { insertUpdate } from '#src/db/telegram/insertUpdate.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { check, created } from '#src/endpoints/kit/run.ts'
import { sameSecret } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { forbidden, HubError, notFound } from '#src/lib/errors.ts'
import { newTelegramCode, telegramState, unlinkTelegram } from '#src/services/telegram/link.ts'

const tag = 'Telegram'
const state = z.object({ available: z.boolean(), linked: z.boolean(), bot: z.string().nullable() })

export const readTelegram = defineEndpoint({
  path: '/me/telegram',
  method: 'get',
  summary: 'Whether the hub has a Telegram bot and the own chat is linked to it',
  tag,
  access: 'signedIn',
  hot: true,
  output: state,
  handler: ({ actor }) => telegramState(actor.id),
})

export const askTelegramCode = defineEndpoint({
  path: '/me/telegram/code',
  method: 'post',
  summary:
    'A one-time code for linking Telegram, valid for 15 minutes: by its link, or sent to the bot; ends the one before',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 10, windowSeconds: 600 },
  answers: [201],
  output: z.object({ code: z.string(), link: z.string().nullable(), expiresAt: z.string() }),
  handler: async ({ actor }) => created(await newTelegramCode(actor.id)),
})

export const unlinkOwnTelegram = defineEndpoint({
  path: '/me/telegram',
  method: 'delete',
  summary: 'Unlink the own chat; it gets nothing more',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 20, windowSeconds: 60 },
  output: state,
  handler: async ({ actor }) => {
    await unlinkTelegram({ user: actor.id }, 'site')
    return telegramState(actor.id)
  },
})

const update = z.looseObject({ update_id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })
const largest = 256 * 1024

async function readUpdate(request: Request): Promise<z.infer<typeof update>> {
  const text = await request.text()
  if (text.length > largest) throw new HubError('payload_too_large', { status: 413 })
  // PostgreSQL's jsonb takes no NUL.
  const clean = text.replaceAll('\\u0000', '')
  try {
    return check(update, JSON.parse(clean)) as z.infer<typeof update>
  } catch (error) {
    if (error instanceof HubError) throw error
    throw new HubError('invalid_json')
  }
}

export const telegramWebhook = defineEndpoint({
  path: '/telegram/webhook',
  method: 'post',
  summary: 'Updates of Telegram: secret checked, kept once, answered at once; worked on by the worker',
  tag,
  access: 'public',
  hot: true,
  rawBody: true,
  maxBody: largest,
  handler: async ({ request }) => {
    const secret = env.TELEGRAM_WEBHOOK_SECRET
    if (!secret || !env.TELEGRAM_BOT_TOKEN) throw notFound()
    if (!sameSecret(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) throw forbidden()
    const body = await readUpdate(request)
    await insertUpdate(pool, body.update_id, body)
    return { ok: true }
  },
})

export const telegramEndpoints = [readTelegram, askTelegramCode, unlinkOwnTelegram, telegramWebhook]
