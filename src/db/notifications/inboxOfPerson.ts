import type { Db } from '#src/db/transaction.ts'

export type InboxItem = {
  id: string
  type: string
  subject: string
  text: string
  /** Absolute address of the page it is about. */
  link: string | null
  isRead: boolean
  /** The language it was written in. */
  locale: string | null
  createdAt: Date
}

/** A page of a person's inbox, newest first, from after the message `cursor` on. */
export async function inboxOfPerson(
  db: Db,
  person: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<InboxItem[]> {
  const { rows } = await db.query<InboxItem>(
    `SELECT n.id, n.type, n.subject, coalesce(n.text, '') AS text, n.link, n.read_at IS NOT NULL AS "isRead", n.locale, n.created_at AS "createdAt"
     FROM notifications n
     WHERE n.user_id = $1 AND n.channel = 'inbox'
       AND ($3::uuid IS NULL OR (n.created_at, n.id) < (SELECT c.created_at, c.id FROM notifications c WHERE c.id = $3 AND c.user_id = $1))
     ORDER BY n.created_at DESC, n.id DESC LIMIT $2`,
    [person, limit, cursor ?? null],
  )
  return rows
}
