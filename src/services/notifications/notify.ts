import type { Recipient } from '#src/db/mails/recipient.ts'
import type { NotificationButton } from '#src/db/notifications/claimNotifications.ts'
import {
  type NotificationBatch,
  type NotificationWords,
  queueNotifications,
} from '#src/db/notifications/queueNotifications.ts'
import type { Db } from '#src/db/transaction.ts'
import { type Locale, locales } from '#src/domain/locale.ts'
import type { NotificationType } from '#src/domain/notificationTypes.ts'
import { type LetterParts, letter } from '#src/lib/letter.ts'
import { ruleFor } from '#src/services/notifications/registry.ts'

/** What to say, in one language: a letter, from which the few lines for other channels are taken. */
export type Message = Omit<LetterParts, 'locale'> & {
  /** Opens the letter only. */
  greeting?: string
  /** Rows of buttons for a chat, above the one of `action`. */
  chatButtons?: NotificationButton[][]
}

export type MailAttachment = NonNullable<NotificationBatch['attachments']>[number]

export type Notice = Omit<NotificationBatch, 'people' | 'words' | 'topic' | 'isUrgent' | 'type'> & {
  type: NotificationType
  /** One person whose language is known, or the ids of many who get the same words. */
  to: Recipient | readonly string[]
  say: (locale: Locale) => Message
}

/** People a statement: far below the time a statement may take. */
const mostAtOnce = 5_000

/** The same message for every channel. */
export function wordsOf(locale: Locale, { greeting, chatButtons = [], ...parts }: Message): NotificationWords {
  const { title, paragraphs, facts = [], action } = parts
  const written = letter({ locale, ...parts, paragraphs: [...(greeting ? [greeting] : []), ...paragraphs] })
  return {
    subject: title,
    ...written,
    brief: [...paragraphs, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
    link: action?.url ?? null,
    buttons: [...chatButtons, ...(action ? [[action]] : [])],
  }
}

/**
 * Tells people something, each by the channels they want, in their language, outside their quiet hours unless the type is urgent; once
 * a person, type, key and channel, whatever is replayed. Writes rows in the caller's transaction; the worker sends them. Returns how
 * many rows are new.
 */
export async function notify(db: Db, { to, say, ...batch }: Notice): Promise<number> {
  const rule = ruleFor(batch.type)
  const isOne = 'id' in to
  const spoken = isOne ? [to.locale] : locales
  const people = isOne ? [to.id] : to
  const words = Object.fromEntries(spoken.map((locale) => [locale, wordsOf(locale, say(locale))]))
  let rows = 0
  for (let from = 0; from < people.length; from += mostAtOnce)
    rows += await queueNotifications(db, { ...batch, ...rule, people: people.slice(from, from + mostAtOnce), words })
  return rows
}
