import type { Db } from '#src/db/transaction.ts'
import { isLocale, type Locale } from '#src/domain/locale.ts'

export type Recipient = { id: string; email: string; name: string; locale: Locale }

/** A person letters can go to; `null` for nobody and for archived accounts. */
export async function recipient(db: Db, user: string | null): Promise<Recipient | null> {
  if (!user) return null
  const { rows } = await db.query<Omit<Recipient, 'locale'> & { locale: string | null }>(
    'SELECT id, email, name, locale FROM users WHERE id = $1 AND archived_at IS NULL',
    [user],
  )
  const [row] = rows
  return row ? { ...row, locale: isLocale(row.locale) ? row.locale : 'ru' } : null
}
