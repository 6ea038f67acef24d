import { cardColumn } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { Recommendation, RecommendationReason } from '#src/domain/recommendation.ts'

type Row = { card: SeatedCard; taken: number; reason: RecommendationReason }

/** Among how many of the next events those for newcomers are sought. */
const horizon = 100

/** For a row `c` of event_cards: still to come, a place to be had by this person ($1), and none held. */
const open = `c.status = 'published' AND c.starts_at > now()
  AND (c.type = 'general' OR is_member)
  AND EXISTS (SELECT FROM ticket_types t WHERE t.event_id = c.event_id AND t.visibility = 'public' AND t.taken < t.capacity
    AND (t.sales_end IS NULL OR t.sales_end > now()) AND (t.audience IN ('everyone', 'domain') OR (t.audience = 'members' AND is_member)))
  AND NOT EXISTS (SELECT FROM tickets h WHERE h.event_id = c.event_id AND h.holder_id = $1 AND h.status IN ('pending', 'paid', 'attended', 'absent'))`
const membership = `CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM club_memberships m WHERE m.user_id = $1 AND m.club_id = c.club_id AND m.status = 'active') AS is_member) m`
const taken = `(SELECT coalesce(sum(t.taken), 0)::int FROM ticket_types t WHERE t.event_id = c.event_id AND t.visibility = 'public')`

/**
 * The statement behind {@link topRecommendations}; apart for the test that looks at its plan. What the worker wrote is checked once
 * more: whether a place can still be had, and whether the reason still holds. What is missing to `limit` is popular and soon.
 */
export const topStatement = (locale: Locale, person: string, limit: number) => ({
  name: `top_recommendations_${locale}`,
  text: `WITH personal AS MATERIALIZED (
      SELECT c.event_id, row_number() OVER (ORDER BY r.score DESC, c.event_id) AS place,
        CASE r.reason WHEN 'attended' THEN json_build_object('code', 'attended', 'event', json_build_object('slug', v.slug, 'title', v.title))
          WHEN 'subscribed' THEN json_build_object('code', CASE WHEN s.is_subscribed THEN 'subscribed' ELSE 'member' END, 'club', ${cardColumn[locale]} -> 'club')
          ELSE json_build_object('code', r.reason) END AS reason
      FROM recommendations r JOIN event_cards c ON c.event_id = r.event_id ${membership}
        CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM club_subscriptions x WHERE x.user_id = $1 AND x.club_id = c.club_id) AS is_subscribed) s
        LEFT JOIN LATERAL (
          SELECT p.slug, p.${cardColumn[locale].slice(2)} ->> 'title' AS title FROM (
            SELECT a.event_id, a.checked_in_at FROM attendances a WHERE a.user_id = $1 ORDER BY a.checked_in_at DESC LIMIT 40
          ) a JOIN event_cards p ON p.event_id = a.event_id
            CROSS JOIN LATERAL (SELECT count(*) AS common FROM unnest(p.genre_ids || p.tag_ids || p.club_id) t WHERE t = ANY (c.genre_ids || c.tag_ids || c.club_id)) o
          WHERE o.common > 0 ORDER BY visit_weight(a.checked_in_at) * o.common DESC, a.event_id LIMIT 1
        ) v ON r.reason = 'attended'
      WHERE r.user_id = $1 AND ${open}
        AND CASE r.reason WHEN 'attended' THEN v.slug IS NOT NULL WHEN 'subscribed' THEN s.is_subscribed OR is_member ELSE true END
      ORDER BY r.score DESC, c.event_id LIMIT $2
    ), known AS (
      SELECT c.event_id, c.starts_at, ${taken} AS taken FROM (
        SELECT * FROM event_cards WHERE status = 'published' AND starts_at > now() AND type = 'general' ORDER BY starts_at, event_id LIMIT ${horizon}
      ) c ${membership} WHERE (SELECT count(*) FROM personal) < $2 AND ${open} AND c.event_id NOT IN (SELECT event_id FROM personal)
    ), filling AS (
      SELECT event_id, 1000 + row_number() OVER (ORDER BY ln(1 + taken) / (1 + extract(epoch FROM starts_at - now()) / 604800) DESC, starts_at, event_id) AS place,
        json_build_object('code', CASE WHEN taken >= 5 THEN 'popular' ELSE 'soon' END) AS reason FROM known
    )
    SELECT ${cardColumn[locale]} AS card, ${taken} AS taken, x.reason
    FROM (SELECT * FROM personal UNION ALL SELECT * FROM filling) x JOIN event_cards c ON c.event_id = x.event_id ORDER BY x.place LIMIT $2`,
  values: [person, limit],
})

/** Up to `limit` events for a person, the best first, each with the reason; never one that is past, cancelled, full or held already. */
export async function topRecommendations(person: string, locale: Locale, limit: number): Promise<Recommendation[]> {
  const { rows } = await pool.query<Row>(topStatement(locale, person, limit))
  return rows.map(({ card, taken, reason }) => ({ event: { ...card, taken }, reason }))
}
