import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type MembershipStatus = 'requested' | 'active' | 'declined' | 'left'
type Change = { id: string; user: string }

/** Asks to join. `null` when there is an open membership (asked or member) already. */
export async function requestMembership(
  db: Db,
  user: string,
  club: string,
  message: string | null,
): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO club_memberships (id, user_id, club_id, status, member_name, message, created_at, updated_at)
     SELECT $1, u.id, $3, 'requested', u.name, $4, now(), now() FROM users u WHERE u.id = $2
     ON CONFLICT (user_id, club_id) WHERE status IN ('requested', 'active') DO NOTHING RETURNING id`,
    [uuidv7(), user, club, message],
  )
  return rows[0]?.id ?? null
}

/** Makes somebody a member, accepting an open request. `null` when the person is a member already. */
export async function addMembership(db: Db, user: string, club: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO club_memberships AS m (id, user_id, club_id, status, member_name, joined_at, created_at, updated_at)
     SELECT $1, u.id, $3, 'active', u.name, now(), now(), now() FROM users u WHERE u.id = $2
     ON CONFLICT (user_id, club_id) WHERE status IN ('requested', 'active')
     DO UPDATE SET status = 'active', joined_at = now(), updated_at = now() WHERE m.status = 'requested' RETURNING id`,
    [uuidv7(), user, club],
  )
  return rows[0]?.id ?? null
}

/** The status of the open membership of a person, locked; `null` without one. */
export async function openMembership(
  db: Db,
  user: string,
  club: string,
): Promise<{ id: string; status: MembershipStatus } | null> {
  const { rows } = await db.query<{ id: string; status: MembershipStatus }>(
    `SELECT id, status FROM club_memberships WHERE user_id = $1 AND club_id = $2 AND status IN ('requested', 'active') FOR UPDATE`,
    [user, club],
  )
  return rows[0] ?? null
}

/** Moves one membership of a club from one status to another. `null` when it is not in that status (any more). */
export async function moveMembership(
  db: Db,
  { id, club, from, to }: { id: string; club: string; from: MembershipStatus; to: MembershipStatus },
): Promise<Change | null> {
  const { rows } = await db.query<Change>(
    `UPDATE club_memberships SET status = $4::enum_club_memberships_status, updated_at = now(),
       joined_at = CASE WHEN $4 = 'active' THEN now() ELSE joined_at END, left_at = CASE WHEN $4 = 'left' THEN now() ELSE left_at END
     WHERE id = $1 AND club_id = $2 AND status = $3::enum_club_memberships_status RETURNING id, user_id AS "user"`,
    [id, club, from, to],
  )
  return rows[0] ?? null
}

/** Whether a club has a membership with this id, in whatever status. */
export async function hasMembership(db: Db, id: string, club: string): Promise<boolean> {
  const { rows } = await db.query('SELECT 1 FROM club_memberships WHERE id = $1 AND club_id = $2', [id, club])
  return rows.length === 1
}
