import { pool } from '#src/db/pool.ts'
import { known, type Load } from './context.ts'
import { idOf } from './ids.ts'

/** What those who were there wrote; the ratings follow by trigger. */
export async function loadReviews({ plan, people, events }: Load): Promise<number> {
  const reviews = plan.events.flatMap(({ slug, reviews: list }) =>
    list.map(({ person, rating, comment, at }) => ({
      id: idOf(`review ${slug} ${person}`, at),
      event: known(events, slug),
      person: known(people, person),
      rating,
      comment,
      at,
    })),
  )
  await pool.query(
    `INSERT INTO reviews (id, event_id, user_id, author_name, rating, comment, status, club_id, organiser_id, created_at, updated_at)
     SELECT r.id, r.event, r.person, u.name, r.rating, r.comment, 'published', e.club_id, e.organiser_id, r.at, r.at
     FROM jsonb_to_recordset($1) AS r(id uuid, event uuid, person uuid, rating int, comment text, at timestamptz)
     JOIN users u ON u.id = r.person JOIN events e ON e.id = r.event
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(reviews)],
  )
  return reviews.length
}
