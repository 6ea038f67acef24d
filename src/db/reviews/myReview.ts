import { eventKey } from '#src/db/catalog/eventKey.ts'
import type { Db } from '#src/db/transaction.ts'
import type { ReviewStatus } from '#src/domain/review.ts'

export type MyReview = {
  club: string | null
  organiser: string | null
  attended: boolean
  review: {
    id: string
    rating: number
    comment: string
    status: ReviewStatus
    rejectReason: string | null
    editableUntil: string
    isEditable: boolean
  } | null
}

/** What a person is to the reviews of an event; `null` when there is no such public event. */
export async function myReview(db: Db, event: string, user: string): Promise<MyReview | null> {
  const { condition } = eventKey(event)
  const { rows } = await db.query<MyReview>(
    `SELECT e.club_id AS club, e.organiser_id AS organiser, EXISTS (SELECT FROM attendances a WHERE a.event_id = e.id AND a.user_id = $2) AS attended,
       (SELECT row_to_json(m) FROM (
         SELECT r.id, r.rating::int AS rating, coalesce(r.comment, '') AS comment, r.status, r.reject_reason AS "rejectReason",
           json_time(r.created_at + interval '7 days') AS "editableUntil", r.created_at + interval '7 days' > now() AS "isEditable"
         FROM reviews r WHERE r.event_id = e.id AND r.user_id = $2
       ) m) AS review
     FROM event_cards c JOIN events e ON e.id = c.event_id WHERE ${condition} AND e.status = 'published' LIMIT 1`,
    [event, user],
  )
  return rows[0] ?? null
}
