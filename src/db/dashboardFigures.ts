import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Whose figures: everything (admin), or the events of these clubs and of this organiser. */
export type DashboardScope = { everything: boolean; clubs: readonly string[]; person: string }

type EventRow = { id: string; title: string; startsAt: string; status: string; taken: number; capacity: number }

export type DashboardFigures = {
  ticketsToday: number
  revenueWeek: number
  admittedToday: number
  upcomingEvents: number
  /** Reviews that wait for a moderator (admins only), and members who ask to be excused. */
  waitingReviews: number
  waitingExcuses: number
  reservationsToday: {
    id: string
    location: string
    club: string | null
    startsAt: string
    endsAt: string
    status: string
  }[]
  salesByDay: { day: string; tickets: number; revenue: number }[]
  attendanceByMonth: { month: string; attended: number; absent: number }[]
  popular: EventRow[]
  latestEvents: EventRow[]
  latestOrders: {
    id: string
    number: string
    total: number
    currency: string
    status: string
    event: string | null
    createdAt: string
  }[]
  activeClubs: { id: string; name: string; events: number; visitors: number }[]
  /** Groups of five or more only: a smaller one could point at a person. */
  visitors: { faculty: string; year: number; visitors: number }[]
  health: {
    needsReview: number
    inboxFailed: number
    refundsOpen: number
    mailsQueued: number
    mailsFailed: number
    deliveriesOpen: number
    deadDeliveries: number
    workerSecondsAgo: number | null
  } | null
}

const zone = 'Asia/Almaty'

/** Every figure of the admin's first page in one statement, live. Amounts are in the minor unit of KZT. */
export async function dashboardFigures(scope: DashboardScope, locale: Locale): Promise<DashboardFigures> {
  const { rows } = await pool.query<{ figures: DashboardFigures }>(
    `WITH scope AS (
       SELECT e.id, e.starts_at, e.ends_at, e.status, e.club_id, e.created_at, coalesce(l.title, r.title, '') AS title,
         coalesce(s.taken, 0)::int AS taken, coalesce(s.capacity, 0)::int AS capacity
       FROM events e
       LEFT JOIN events_locales l ON l._parent_id = e.id AND l._locale = $4::_locales
       LEFT JOIN events_locales r ON r._parent_id = e.id AND r._locale = 'ru'
       LEFT JOIN LATERAL (SELECT sum(t.taken) AS taken, sum(t.capacity) AS capacity FROM ticket_types t WHERE t.event_id = e.id) s ON true
       WHERE $1::boolean OR e.club_id = ANY ($2::uuid[]) OR e.organiser_id = $3
     ), today AS (
       SELECT date_trunc('day', now() AT TIME ZONE '${zone}') AT TIME ZONE '${zone}' AS start
     ), sold AS (
       SELECT k.purchased_at, k.price FROM tickets k JOIN scope e ON e.id = k.event_id
       WHERE k.status IN ('paid', 'attended', 'absent') AND k.purchased_at > now() - interval '30 days'
     )
     SELECT jsonb_build_object(
       'ticketsToday', (SELECT count(*) FROM sold, today WHERE purchased_at >= today.start),
       'revenueWeek', (SELECT coalesce(sum(price), 0) FROM sold WHERE purchased_at > now() - interval '7 days'),
       'admittedToday', (SELECT count(*) FROM attendances a JOIN scope e ON e.id = a.event_id, today WHERE a.checked_in_at >= today.start),
       'upcomingEvents', (SELECT count(*) FROM scope WHERE status = 'published' AND ends_at > now()),
       'waitingReviews', CASE WHEN $1::boolean THEN (SELECT count(*) FROM reviews WHERE status = 'pending') ELSE 0 END,
       'waitingExcuses', (SELECT count(*) FROM excuses x JOIN scope e ON e.id = x.event_id WHERE x.status = 'requested'),
       'reservationsToday', (SELECT coalesce(jsonb_agg(x ORDER BY x."startsAt"), '[]') FROM (
          SELECT b.id, coalesce(ll.name, '') AS location, cl.name AS club, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.status
          FROM bookings b CROSS JOIN today
          LEFT JOIN locations_locales ll ON ll._parent_id = b.location_id AND ll._locale = 'ru'
          LEFT JOIN clubs_locales cl ON cl._parent_id = b.club_id AND cl._locale = 'ru'
          WHERE b.status <> 'cancelled' AND b.starts_at < today.start + interval '1 day' AND b.ends_at > today.start
            AND ($1::boolean OR b.club_id = ANY ($2::uuid[])) LIMIT 20) x),
       'salesByDay', (SELECT jsonb_agg(jsonb_build_object('day', to_char(d, 'YYYY-MM-DD'), 'tickets', n, 'revenue', m) ORDER BY d) FROM (
          SELECT d::date AS d, count(s.purchased_at) AS n, coalesce(sum(s.price), 0) AS m
          FROM generate_series((now() AT TIME ZONE '${zone}')::date - 29, (now() AT TIME ZONE '${zone}')::date, interval '1 day') d
          LEFT JOIN sold s ON (s.purchased_at AT TIME ZONE '${zone}')::date = d::date GROUP BY 1) x),
       'attendanceByMonth', (SELECT coalesce(jsonb_agg(x ORDER BY x.month), '[]') FROM (
          SELECT to_char(e.starts_at AT TIME ZONE '${zone}', 'YYYY-MM') AS month,
            count(*) FILTER (WHERE k.status = 'attended') AS attended, count(*) FILTER (WHERE k.status = 'absent') AS absent
          FROM tickets k JOIN scope e ON e.id = k.event_id
          WHERE e.starts_at BETWEEN now() - interval '6 months' AND now() AND k.status IN ('attended', 'absent') GROUP BY 1) x),
       'popular', (SELECT coalesce(jsonb_agg(x), '[]') FROM (
          SELECT id, title, starts_at AS "startsAt", status, taken, capacity FROM scope
          WHERE status = 'published' AND ends_at > now() ORDER BY taken DESC, starts_at LIMIT 8) x),
       'latestEvents', (SELECT coalesce(jsonb_agg(x), '[]') FROM (
          SELECT id, title, starts_at AS "startsAt", status, taken, capacity FROM scope ORDER BY created_at DESC LIMIT 6) x),
       'latestOrders', (SELECT coalesce(jsonb_agg(x), '[]') FROM (
          SELECT o.id, o.number, o.total, o.currency, o.status, e.title AS event, o.created_at AS "createdAt"
          FROM orders o JOIN scope e ON e.id = o.event_id WHERE $1::boolean ORDER BY o.created_at DESC LIMIT 6) x),
       'activeClubs', (SELECT coalesce(jsonb_agg(x ORDER BY x.visitors DESC), '[]') FROM (
          SELECT c.id, coalesce(cl.name, '') AS name, count(DISTINCT e.id) AS events, count(a.id) AS visitors
          FROM scope e JOIN clubs c ON c.id = e.club_id
          LEFT JOIN clubs_locales cl ON cl._parent_id = c.id AND cl._locale = 'ru'
          LEFT JOIN attendances a ON a.event_id = e.id
          WHERE e.starts_at BETWEEN now() - interval '90 days' AND now() GROUP BY 1, 2 ORDER BY 4 DESC LIMIT 8) x),
       'visitors', (SELECT coalesce(jsonb_agg(x ORDER BY x.faculty, x.year), '[]') FROM (
          SELECT u.faculty, u.year_of_study::int AS year, count(DISTINCT u.id) AS visitors
          FROM attendances a JOIN scope e ON e.id = a.event_id JOIN users u ON u.id = a.user_id
          WHERE a.checked_in_at > now() - interval '6 months' AND u.faculty IS NOT NULL AND u.year_of_study IS NOT NULL
          GROUP BY 1, 2 HAVING count(DISTINCT u.id) >= 5) x),
       'health', CASE WHEN $1::boolean THEN jsonb_build_object(
          'needsReview', (SELECT count(*) FROM payments WHERE status = 'needs_review'),
          'inboxFailed', (SELECT count(*) FROM gateway_inbox WHERE status = 'failed'),
          'refundsOpen', (SELECT count(*) FROM refunds WHERE status = 'pending' AND created_at < now() - interval '5 minutes'),
          'mailsQueued', (SELECT count(*) FROM notifications WHERE status = 'queued'),
          'mailsFailed', (SELECT count(*) FROM notifications WHERE status = 'failed'),
          'deliveriesOpen', (SELECT count(*) FROM event_deliveries WHERE status = 'pending'),
          'deadDeliveries', (SELECT count(*) FROM event_deliveries WHERE status = 'dead'),
          'workerSecondsAgo', (SELECT round(extract(epoch FROM now() - max(beat_at))) FROM worker_heartbeat)) END
     ) AS figures`,
    [scope.everything, scope.clubs, scope.person, locale],
  )
  return (rows[0] as { figures: DashboardFigures }).figures
}
