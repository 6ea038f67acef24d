import type { NotificationButton } from '#src/db/notifications/claimNotifications.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { ChannelDefault } from '#src/domain/notificationTypes.ts'

/** One message in one language. */
export type NotificationWords = {
  subject: string
  /** The letter. */
  html: string
  text: string
  /** The same in a few lines, for every other channel. */
  brief: string
  /** Absolute address of the page it is about. */
  link: string | null
  buttons: NotificationButton[][]
  /** The language, where it is not the reader's. */
  lang?: Locale
}

export type NotificationBatch = {
  people: readonly string[]
  type: string
  /** What it is about, within the type: with person, type and channel it makes the key under which nobody is told twice. */
  key: string
  /** The person's choice is looked up under the topic's name; without one its channels decide. */
  topic: { name: string; channels: Readonly<Record<string, ChannelDefault>> }
  /** Reaches people in their quiet hours as well. */
  isUrgent: boolean
  /** People whose language is not among them get nothing. */
  words: Partial<Record<Locale, NotificationWords>>
  event?: string | null
  attachments?: readonly { filename: string; contentType: string; contentBase64: string; cid?: string }[]
  /** Absolute address. */
  picture?: string | null
  /** After this nobody needs it any more. */
  usefulUntil?: Date | null
  /** The moment it happens; the database's clock unless told. */
  at?: Date | null
}

/** The zone of people who have set none. */
export const hubTimeZone = 'Asia/Almaty'

/**
 * Writes one message for many people with one statement: a row a person and channel (of push a browser) that the person wants and can be reached by, due
 * at once or at the end of the person's quiet hours. Returns how many rows are new.
 */
export async function queueNotifications(db: Db, batch: NotificationBatch): Promise<number> {
  const { people, type, key, topic, isUrgent, words, event = null, attachments, picture = null } = batch
  const { usefulUntil = null, at = null } = batch
  const { rowCount } = await db.query(
    `INSERT INTO notifications (id, user_id, recipient, channel, type, subject, text, html, locale, status, dedupe_key, event_id, attachments, attempts,
       buttons, picture, link, useful_until, next_try_at, sent_at)
     SELECT hub_uuid(), u.id, r.recipient, c.channel::enum_notifications_channel, $2::varchar, w.words ->> 'subject',
       w.words ->> CASE c.channel WHEN 'email' THEN 'text' ELSE 'brief' END, CASE c.channel WHEN 'email' THEN w.words ->> 'html' END, coalesce(w.words ->> 'lang', w.locale),
       (CASE WHEN c.channel = 'inbox' THEN 'sent' WHEN $9::timestamptz <= q.due THEN 'dropped' ELSE 'queued' END)::enum_notifications_status,
       $2 || ':' || $3::text || ':' || u.id || ':' || c.channel || r.device, $6::uuid, CASE WHEN c.channel IN ('email', 'telegram') THEN $7::jsonb END, 0,
       w.words -> 'buttons', $8::varchar, w.words ->> 'link', $9,
       CASE WHEN q.due > m.moment THEN q.due END, CASE c.channel WHEN 'inbox' THEN m.moment END
     FROM unnest($1::uuid[]) p(person)
     JOIN users u ON u.id = p.person AND u.archived_at IS NULL
     JOIN jsonb_each($4::jsonb) w(locale, words) ON w.locale = coalesce(u.locale::text, 'ru')
     CROSS JOIN jsonb_each_text($5::jsonb) c(channel, fallback)
     CROSS JOIN (SELECT coalesce($10::timestamptz, now()) AS moment) m
     CROSS JOIN LATERAL (
       SELECT CASE c.channel WHEN 'email' THEN u.email WHEN 'inbox' THEN u.id::text WHEN 'telegram' THEN u.telegram_chat_id END AS recipient, '' AS device
       WHERE c.channel <> 'push'
       UNION ALL SELECT s.id::text, ':' || s.id FROM push_subscriptions s WHERE c.channel = 'push' AND s.user_id = u.id
     ) r
     CROSS JOIN LATERAL (SELECT CASE WHEN $11::boolean OR c.channel = 'inbox' THEN m.moment
       ELSE after_quiet(m.moment, coalesce(u.time_zone, $12::text), u.quiet_from::int, u.quiet_to::int) END AS due) q
     WHERE r.recipient IS NOT NULL
       AND (c.fallback = 'always' OR CASE jsonb_typeof(u.notification_preferences -> $13::text -> c.channel)
              WHEN 'boolean' THEN (u.notification_preferences -> $13::text -> c.channel)::boolean ELSE c.fallback = 'on' END)
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [
      people,
      type,
      key,
      JSON.stringify(words),
      JSON.stringify(topic.channels),
      event,
      attachments ? JSON.stringify(attachments) : null,
      picture,
      usefulUntil,
      at,
      isUrgent,
      hubTimeZone,
      topic.name,
    ],
  )
  return rowCount ?? 0
}
