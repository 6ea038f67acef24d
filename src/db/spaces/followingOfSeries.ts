import type { Db } from '#src/db/transaction.ts'

/** The reservations of a series that begin no earlier than one of them, itself included, and are neither over nor cancelled; by time. */
export async function followingOfSeries(db: Db, reservation: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT b.id FROM bookings b JOIN bookings first ON first.id = $1
     WHERE (b.id = first.id OR (b.series = first.series AND b.club_id = first.club_id AND b.starts_at >= first.starts_at))
       AND b.kind = 'reservation' AND b.status IN ('pending', 'confirmed') AND b.ends_at > now()
     ORDER BY b.starts_at, b.id`,
    [reservation],
  )
  return rows.map(({ id }) => id)
}
