import type { EventOwner } from '#src/db/eventOwner.ts'
import type { Db } from '#src/db/transaction.ts'
import { isUuid, uuidv7 } from '#src/lib/ids.ts'

export type GrantRole = 'steward' | 'supervisor'
export type Grant = {
  id: string
  user: { id: string; name: string; email: string }
  role: GrantRole
  grantedAt: string
}

/** Whose event it is, by id or slug. */
export async function eventByIdOrSlug(db: Db, idOrSlug: string): Promise<EventOwner | null> {
  const { rows } = await db.query<EventOwner>(
    `SELECT id, club_id AS club, organiser_id AS organiser, status FROM events WHERE ${isUuid(idOrSlug) ? 'id' : 'slug'} = $1`,
    [idOrSlug],
  )
  return rows[0] ?? null
}

/** The grants of an event that stand, by name. */
export async function eventGrants(db: Db, event: string): Promise<Grant[]> {
  const { rows } = await db.query<Grant>(
    `SELECT g.id, json_build_object('id', u.id, 'name', u.name, 'email', u.email) AS "user", g.role, json_time(g.updated_at) AS "grantedAt"
     FROM event_grants g JOIN users u ON u.id = g.user_id WHERE g.event_id = $1 AND g.revoked_at IS NULL ORDER BY u.name, g.id`,
    [event],
  )
  return rows
}

/** Gives a person a right at an event's door, or changes the one there is. Answers the id. */
export async function putGrant(
  db: Db,
  { event, user, role, by }: { event: EventOwner; user: string; role: GrantRole; by: string },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO event_grants (id, event_id, user_id, role, granted_by_id, club_id, organiser_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4::enum_event_grants_role, $5, $6, $7, now(), now())
     ON CONFLICT (event_id, user_id) DO UPDATE SET role = excluded.role, revoked_at = NULL, granted_by_id = excluded.granted_by_id, updated_at = now()
     RETURNING id`,
    [uuidv7(), event.id, user, role, by, event.club, event.organiser],
  )
  return (rows[0] as { id: string }).id
}

/** Takes a grant back. `null` when the event has none with this id that stands. */
export async function revokeGrant(
  db: Db,
  event: string,
  grant: string,
): Promise<{ user: string; role: GrantRole } | null> {
  const { rows } = await db.query<{ user: string; role: GrantRole }>(
    `UPDATE event_grants SET revoked_at = now(), updated_at = now() WHERE id = $1 AND event_id = $2 AND revoked_at IS NULL
     RETURNING user_id AS "user", role`,
    [grant, event],
  )
  return rows[0] ?? null
}
