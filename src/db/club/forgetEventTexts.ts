import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Removes an event's texts in one language, so that readers of it get the Russian ones. */
export async function forgetEventTexts(db: Db, event: string, locale: Exclude<Locale, 'ru'>): Promise<void> {
  await db.query('DELETE FROM events_locales WHERE _parent_id = $1 AND _locale = $2::_locales', [event, locale])
}
