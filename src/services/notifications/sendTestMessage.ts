import { queueNotifications } from '#src/db/notifications/queueNotifications.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Channel } from '#src/domain/notificationTypes.ts'
import { fill, mailWords, testMail } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { wordsOf } from '#src/services/notifications/notify.ts'

/**
 * Puts a message to the person himself into the outbox, to see that a channel works. Returns how many there are (a browser is one of
 * push). Throws `channel_unreachable` when the channel does not lead to this person: no browser, no chat.
 */
export async function sendTestMessage(
  { id, name, locale }: Pick<Actor, 'id' | 'name' | 'locale'>,
  channel: Channel,
): Promise<number> {
  const words = wordsOf(locale, {
    title: testMail.subject[locale],
    greeting: fill(mailWords.greeting[locale], { name }),
    paragraphs: [testMail.text[locale]],
    action: { label: testMail.action[locale], url: env.PUBLIC_URL },
  })
  const count = await queueNotifications(pool, {
    people: [id],
    type: 'test',
    key: uuidv7(),
    topic: { name: 'test', channels: { [channel]: 'always' } },
    isUrgent: true,
    words: { [locale]: words },
  })
  if (count === 0) throw new HubError('channel_unreachable', { status: 409 })
  return count
}
