import type { Db } from '#src/db/transaction.ts'

export type ClubNews = { club: string; people: string[] }

/** The club of a published event and who follows it; of a club's own meeting the followers who are members. `null` outside clubs. */
export async function peopleOfClubNews(db: Db, event: string): Promise<ClubNews | null> {
  const { rows } = await db.query<ClubNews>(
    `SELECT e.club_id AS club, ARRAY(
       SELECT s.user_id FROM club_subscriptions s
       WHERE s.club_id = e.club_id AND s.user_id IS NOT NULL
         AND (e.type <> 'club' OR EXISTS (SELECT 1 FROM club_memberships m WHERE m.club_id = e.club_id AND m.user_id = s.user_id AND m.status = 'active'))
     ) AS people
     FROM events e WHERE e.id = $1 AND e.club_id IS NOT NULL`,
    [event],
  )
  return rows[0] ?? null
}
