import type { Db } from '#src/db/transaction.ts'

export type EventOwner = {
  id: string
  club: string | null
  organiser: string | null
  status: 'draft' | 'published' | 'cancelled'
}

/** Whose event it is; `null` when there is none with this id. */
export async function eventOwner(db: Db, event: string | null): Promise<EventOwner | null> {
  const { rows } = await db.query<EventOwner>(
    'SELECT id, club_id AS club, organiser_id AS organiser, status FROM events WHERE id = $1',
    [event],
  )
  return rows[0] ?? null
}

type Person = { id: string; roles: readonly string[]; headOf: readonly string[] }

/** Admins run every event, heads those of their clubs, organisers their own outside clubs. */
export const mayRunEvent = (person: Person, { club, organiser }: Pick<EventOwner, 'club' | 'organiser'>): boolean =>
  person.roles.includes('admin') ||
  (club ? person.headOf.includes(club) : person.roles.includes('organiser') && organiser === person.id)
