import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type LetterInLocale = { subject: string; html: string; text: string }

type Args = {
  people: readonly string[]
  /** The same letter in each language; a person gets that of the account. */
  letters: Record<Locale, LetterInLocale>
  type: string
  event: string
  /** With the person's id it makes the key under which nobody gets the letter twice. */
  keyPrefix: string
}

/** Puts one letter for many people into the outbox with one statement. Returns how many are new. */
export async function queueMailToMany(db: Db, { people, letters, type, event, keyPrefix }: Args): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO notifications (id, user_id, recipient, channel, type, subject, text, html, locale, status, dedupe_key, event_id, attempts)
     SELECT hub_uuid(), u.id, u.email, 'email', $3, l.letter ->> 'subject', l.letter ->> 'text', l.letter ->> 'html', l.locale, 'queued', $5 || u.id, $4, 0
     FROM users u
     JOIN jsonb_each($2::jsonb) l(locale, letter) ON l.locale = coalesce(u.locale::text, 'ru')
     WHERE u.id = ANY ($1::uuid[]) AND u.archived_at IS NULL
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [people, JSON.stringify(letters), type, event, keyPrefix],
  )
  return rowCount ?? 0
}
