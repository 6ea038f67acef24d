import { type ClaimedNotification, claimNotifications } from '#src/db/notifications/claimNotifications.ts'
import { holdNotifications } from '#src/db/notifications/holdNotifications.ts'
import { settleNotification } from '#src/db/notifications/settleNotification.ts'
import { pool } from '#src/db/pool.ts'
import { removeSubscription } from '#src/db/push/removeSubscription.ts'
import { subscriptionForSending } from '#src/db/push/subscriptionForSending.ts'
import { createPusher, type PushAnswer, type Pusher } from '#src/integrations/push/send.ts'
import { env } from '#src/lib/env.ts'
import type { Drain } from '#src/outbox/work.ts'
import { ruleOf } from '#src/services/notifications/registry.ts'

const tries = 8
const batch = 40
const atOnce = 8
/** Longer than a batch can take with the pusher's time limit. */
const leaseSeconds = 120
/** How long a service keeps a message for a browser that is off, where nothing says how long it is useful. */
const usualTtlSeconds = 86_400

const gone = 'the browser is no longer subscribed'

/** Pause (seconds) after the n-th failed try: half a minute, doubling up to half an hour. */
const retrySeconds = (attempts: number): number => Math.min(30 * 2 ** (attempts - 1), 1_800)

async function settle({ id, recipient, attempts }: ClaimedNotification, answer: PushAnswer): Promise<void> {
  switch (answer.is) {
    case 'sent':
      return settleNotification(pool, id, { status: 'sent' })
    case 'gone':
      await removeSubscription(pool, recipient)
      return settleNotification(pool, id, { status: 'failed', error: gone })
    case 'refused':
      return settleNotification(pool, id, { status: 'failed', error: answer.error })
    case 'later': {
      const { error, afterSeconds } = answer
      if (attempts >= tries) return settleNotification(pool, id, { status: 'failed', error })
      return settleNotification(pool, id, {
        status: 'queued',
        error,
        retrySeconds: afterSeconds ?? retrySeconds(attempts),
      })
    }
  }
}

async function sendOne(pusher: Pusher, message: ClaimedNotification): Promise<void> {
  const { id, user, recipient, type, subject, text, link, locale, usefulUntil } = message
  const to = user ? await subscriptionForSending(pool, recipient, user) : null
  // Somebody else may have signed in there since: the browser stays, the message goes.
  if (!to) return settleNotification(pool, id, { status: 'failed', error: gone })
  const left = usefulUntil ? Math.floor((usefulUntil.getTime() - Date.now()) / 1000) : usualTtlSeconds
  await settle(
    message,
    await pusher.send({
      id,
      to,
      payload: { id, title: subject, body: text ?? '', url: link, lang: locale },
      ttlSeconds: Math.max(0, Math.min(left, usualTtlSeconds)),
      isUrgent: ruleOf(type)?.isUrgent ?? false,
    }),
  )
}

/** Pushes the messages of the outbox to browsers; without keys (`null`) it keeps them there, readable in the admin. */
export const createPushDrain = (pusher: Pusher | null): Drain => ({
  name: 'push',
  idleMs: 1_000,
  run: async () => {
    if (!pusher) return holdNotifications(pool, 'push')
    const messages = await claimNotifications(pool, 'push', batch, leaseSeconds)
    const waiting = [...messages]
    const lane = async (): Promise<void> => {
      for (let message = waiting.shift(); message; message = waiting.shift()) await sendOne(pusher, message)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return messages.length
  },
})

const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = env

export const pushDrain: Drain = createPushDrain(
  publicKey && privateKey ? createPusher({ publicKey, privateKey, subject }, env.PUSH_SERVICE_URL) : null,
)
