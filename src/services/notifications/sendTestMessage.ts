import { queueNotifications } from '#src/db/notifications/queueNotifications.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Channel } from '#src/domain/notificationTypes.ts'
import { fill, testMail } from '#src/i18n/mails.ts'
import { HubError } from '#src/lib/errors.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { wordsOf } from '#src/services/notifications/notify.ts'
import { type PreviewWish, sampleToSend } from '#src/services/notifications/previews/index.ts'
import { testMessage } from '#src/services/notifications/testMessage.ts'

type Person = Pick<Actor, 'id' | 'name' | 'locale'>

async function toSend({ name, locale }: Person, wish: PreviewWish | null) {
  if (!wish) return { words: wordsOf(locale, testMessage(name)(locale)), attachments: [], isLetterOnly: false }
  const { words, ...rest } = await sampleToSend(wish)
  // Nobody shall take it for news.
  const subject = fill(testMail.sample[wish.locale], { subject: words.subject })
  return { ...rest, words: { ...words, subject, lang: wish.locale } }
}

/**
 * Puts a message to the person himself into the outbox, to see that a channel works, or how a sample looks there. Returns how many there
 * are (a browser is one of push). Throws `not_found` for a sample nobody knows, and `channel_unreachable` when the channel does not lead
 * to this person (no browser, no chat) or the sample is of letters only.
 */
export async function sendTestMessage(
  person: Person,
  channel: Channel,
  wish: PreviewWish | null = null,
): Promise<number> {
  const { words, attachments, isLetterOnly } = await toSend(person, wish)
  const count =
    isLetterOnly && channel !== 'email'
      ? 0
      : await queueNotifications(pool, {
          people: [person.id],
          type: 'test',
          key: uuidv7(),
          topic: { name: 'test', channels: { [channel]: 'always' } },
          isUrgent: true,
          words: { [person.locale]: words },
          ...(attachments.length > 0 ? { attachments } : {}),
        })
  if (count === 0) throw new HubError('channel_unreachable', { status: 409 })
  return count
}
