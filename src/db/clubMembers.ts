import type { MembershipStatus } from '#src/db/clubMembership.ts'
import type { Db } from '#src/db/transaction.ts'

export type ClubMember = {
  /** Of the membership. */
  id: string
  user: { id: string; name: string; faculty: string | null; yearOfStudy: number | null }
  status: MembershipStatus
  message: string | null
  requestedAt: string
  joinedAt: string | null
  leftAt: string | null
}

export type MembersPage = { members: ClubMember[]; total: number; counts: { requested: number; active: number } }

type Query = { club: string; status: MembershipStatus; search: string | null; limit: number; offset: number }

/** A page of a club's members of one status by name, with how many there are in all and how many requests wait. */
export async function clubMembers(db: Db, { club, status, search, limit, offset }: Query): Promise<MembersPage> {
  const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  const matches =
    'm.club_id = $1 AND m.status = $2::enum_club_memberships_status AND ($3::text IS NULL OR m.member_name ILIKE $3)'
  const { rows } = await db.query<MembersPage>(
    `SELECT
       (SELECT count(*) FROM club_memberships m WHERE ${matches}) AS total,
       (SELECT json_build_object('requested', count(*) FILTER (WHERE status = 'requested'), 'active', count(*) FILTER (WHERE status = 'active'))
        FROM club_memberships WHERE club_id = $1 AND status IN ('requested', 'active')) AS counts,
       coalesce((SELECT json_agg(x.member ORDER BY x.position) FROM (
         SELECT row_number() OVER (ORDER BY m.member_name, m.id) AS position, json_build_object(
           'id', m.id, 'user', json_build_object('id', u.id, 'name', u.name, 'faculty', u.faculty, 'yearOfStudy', u.year_of_study),
           'status', m.status, 'message', m.message,
           'requestedAt', json_time(m.created_at), 'joinedAt', json_time(m.joined_at), 'leftAt', json_time(m.left_at)) AS member
         FROM club_memberships m JOIN users u ON u.id = m.user_id WHERE ${matches}
         ORDER BY m.member_name, m.id LIMIT $4 OFFSET $5
       ) x), '[]') AS members`,
    [club, status, pattern, limit, offset],
  )
  return rows[0] as MembersPage
}
