import { clubCardColumns } from '#src/db/catalog/clubList.ts'
import { cardColumn, localised, picture, takenOf, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { ClubView, EventCard, SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

type Seated = { card: EventCard; taken: number }[]

const cards = (locale: Locale, condition: string, order: 'ASC' | 'DESC', limit: number): string => `(
  SELECT coalesce(json_agg(json_build_object('card', ${cardColumn[locale]}, 'taken', ${takenOf('c.event_id')}) ORDER BY p.starts_at ${order}, p.event_id), '[]')
  FROM (SELECT c.event_id, c.starts_at FROM event_cards c WHERE c.club_id = k.id AND ${condition} ORDER BY c.starts_at ${order}, c.event_id LIMIT ${limit}) p
  JOIN event_cards c ON c.event_id = p.event_id)`

const withTaken = (seated: Seated): SeatedCard[] => seated.map(({ card, taken }) => ({ ...card, taken }))

/** A club that is not archived, with up to 24 upcoming events and its 12 latest past ones; `null` when there is none. One statement. */
export async function clubBySlug(locale: Locale, slug: string): Promise<ClubView | null> {
  const { rows } = await pool.query<
    Omit<ClubView, 'upcomingEvents' | 'pastEvents'> & { upcomingEvents: Seated; pastEvents: Seated }
  >({
    name: `club_${locale}`,
    text: `SELECT k.id, ${clubCardColumns},
        ${localised('clubs_locales', 'description', 'k.id', '$1')} AS description, ${picture('k.logo_id', '$1')} AS logo, k.accent,
        ${localised('clubs_locales', 'meets', 'k.id', '$1')} AS meets, k.founded_year::int AS "foundedYear", coalesce(k.rating_count, 0)::int AS "ratingCount",
        json_build_object('email', k.contacts_email, 'telegram', k.contacts_telegram, 'instagram', k.contacts_instagram, 'website', k.contacts_website) AS contacts,
        (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = k.head_id AND u.archived_at IS NULL) AS head,
        ${cards(locale, upcoming, 'ASC', 24)} AS "upcomingEvents",
        ${cards(locale, "c.status = 'published' AND c.ends_at <= now()", 'DESC', 12)} AS "pastEvents"
      FROM clubs k WHERE k.slug = $2 AND NOT coalesce(k.archived, false)`,
    values: [locale, slug],
  })
  const club = rows[0]
  return club
    ? { ...club, upcomingEvents: withTaken(club.upcomingEvents), pastEvents: withTaken(club.pastEvents) }
    : null
}
