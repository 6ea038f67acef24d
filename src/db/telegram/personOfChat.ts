import type { Db } from '#src/db/transaction.ts'
import { type Actor, roles } from '#src/domain/actor.ts'
import { isLocale } from '#src/domain/locale.ts'

type Row = {
  id: string
  email: string
  name: string
  locale: string | null
  roles: string[] | null
  headOf: string[] | null
}

/** Who writes from a chat; `null` when it is nobody's, or its person may not act (suspended, archived). */
export async function personOfChat(db: Db, chat: string): Promise<Actor | null> {
  const { rows } = await db.query<Row>(
    `SELECT u.id, u.email, u.name, u.locale,
        (SELECT array_agg(r.value::text) FROM users_roles r WHERE r.parent_id = u.id) AS roles,
        (SELECT array_agg(c.id) FROM clubs c WHERE c.head_id = u.id) AS "headOf"
      FROM users u WHERE u.telegram_chat_id = $1 AND u._verified AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL`,
    [chat],
  )
  const row = rows[0]
  if (!row) return null
  return {
    ...row,
    roles: roles.filter((role) => row.roles?.includes(role)),
    headOf: row.headOf ?? [],
    locale: isLocale(row.locale) ? row.locale : 'ru',
    sessionId: 'telegram',
  }
}
