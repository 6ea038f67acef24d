import type { PushSubscriptionRow } from '#src/db/push/saveSubscription.ts'
import { isPushService } from '#src/domain/pushServices.ts'

export type PushToSend = {
  /** The notification's id: a message sent twice around a crash takes the place of itself (RFC 8030 §5.4). */
  id: string
  to: PushSubscriptionRow
  /** What the service worker gets (public/sw.js). */
  payload: { id: string; title: string; body: string; url: string | null; lang: string | null }
  /** Seconds the service keeps it for a browser that is off. */
  ttlSeconds: number
  isUrgent: boolean
}

export type PushAnswer =
  | { is: 'sent' }
  /** The browser is no longer subscribed. */
  | { is: 'gone' }
  | { is: 'refused'; error: string }
  | { is: 'later'; error: string; afterSeconds: number | null }

export type Pusher = { send: (message: PushToSend) => Promise<PushAnswer> }

export type VapidKeys = { publicKey: string; privateKey: string; subject: string }

const timeLimitMs = 10_000
/** Services take 4096 bytes, of which encryption needs some (RFC 8291 §4). */
const mostBytes = 3_800

/** The message as JSON, its text shortened until it fits. */
export function fitted(payload: PushToSend['payload']): string {
  let { body } = payload
  for (;;) {
    const json = JSON.stringify({ ...payload, body })
    if (Buffer.byteLength(json) <= mostBytes || body === '') return json
    body = `${[...body]
      .slice(0, Math.floor([...body].length * 0.8))
      .join('')
      .replace(/…$/, '')}…`
    if (body.length < 20) body = ''
  }
}

/** Seconds of a Retry-After header (RFC 9110 §10.2.3), a number or a date. */
function retryAfter(value: string | null, now: number): number | null {
  if (!value) return null
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 86_400) : null
}

function answerOf(response: Response): PushAnswer {
  const { status } = response
  if (response.ok) return { is: 'sent' }
  if (status === 404 || status === 410) return { is: 'gone' }
  const error = `the push service answered ${status}`
  if (status === 429 || status >= 500)
    return { is: 'later', error, afterSeconds: retryAfter(response.headers.get('retry-after'), Date.now()) }
  return { is: 'refused', error }
}

/**
 * Pushes to browsers (RFC 8030), encrypted for the browser alone (RFC 8291) and signed with our keys (RFC 8292), both by web-push. The
 * request is made here: to known services only, without following anywhere, with a time limit.
 *
 * @param extraService origin of a service more, for the emulator
 */
export function createPusher({ publicKey, privateKey, subject }: VapidKeys, extraService?: string): Pusher {
  return {
    send: async ({ id, to, payload, ttlSeconds, isUrgent }) => {
      const { endpoint, p256dh, auth } = to
      if (!isPushService(endpoint, extraService)) return { is: 'gone' }
      // Loaded with the first message: a worker without keys does without it.
      const { default: webPush } = await import('web-push')
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, fitted(payload), {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: ttlSeconds,
        urgency: isUrgent ? 'high' : 'normal',
        topic: id.replaceAll('-', ''),
      })
      // fetch counts the bytes itself.
      const { 'Content-Length': _length, ...sent } = headers as Record<string, string>
      try {
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: { ...sent, TTL: String(ttlSeconds) },
          body: new Uint8Array(body),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeLimitMs),
        })
        await response.body?.cancel()
        return answerOf(response)
      } catch (err) {
        return { is: 'later', error: err instanceof Error ? err.message : String(err), afterSeconds: null }
      }
    },
  }
}
