import { type Actor, hasRole, isAdmin } from '#src/domain/actor.ts'
import { grantGraceHours } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Who stands at which door: the first six parameters of every statement that begins with {@link doorCte}. */
export type DoorParams = [string | null, string | null, string | null, boolean, boolean, readonly string[]]

/** @param event id or slug */
export const doorParams = (event: string, actor: Actor | null): DoorParams => [
  isUuid(event) ? event : null,
  isUuid(event) ? null : event,
  actor?.id ?? null,
  isAdmin(actor),
  hasRole(actor, 'organiser'),
  actor?.headOf ?? [],
]

/**
 * The event that is not a draft, whether its doors are open, and by what right the person is at its door (NULL without one): the
 * same rule as `mayRunEvent`, then a grant that is not revoked and has not ended with the event. Parameters: {@link DoorParams}.
 */
export const doorCte = `door AS (
  SELECT e.id, e.slug, e.status, e.club_id, e.organiser_id, e.starts_at, e.ends_at, e.closed_at, e.opens_at, e.opens_at <= now() AS open,
    CASE
      WHEN $4::boolean THEN 'admin'
      WHEN e.club_id = ANY ($6::uuid[]) THEN 'head'
      WHEN e.club_id IS NULL AND $5::boolean AND e.organiser_id = $3::uuid THEN 'organiser'
      ELSE (SELECT g.role::text FROM event_grants g
            WHERE g.event_id = e.id AND g.user_id = $3::uuid AND g.revoked_at IS NULL AND e.ends_at + interval '${grantGraceHours} hours' > now())
    END AS "right"
  FROM (SELECT *, starts_at - make_interval(mins => coalesce(doors_open_minutes, 120)::int) AS opens_at FROM events) e
  WHERE e.id = coalesce($1::uuid, (SELECT id FROM events WHERE slug = $2::varchar)) AND e.status <> 'draft'
)`

const changes = {
  none: '',
  attended: ' UNION ALL SELECT gate FROM attended',
  removed: ' AND NOT EXISTS (SELECT FROM removed r WHERE r.ticket_id = a.ticket_id)',
}

/**
 * Admitted by gate and expected in all (seats taken without those an unpaid order holds), as JSON. Needs `door d` in scope.
 * @param change what the same statement adds (CTE `attended`) or removes (CTE `removed`): a statement does not see its own work
 */
export const countersSql = (change?: 'attended' | 'removed'): string => `(
  SELECT json_build_object(
    'admitted', coalesce(sum(g.admitted), 0)::int,
    'expected', (SELECT coalesce(sum(y.taken), 0) FROM ticket_types y WHERE y.event_id = d.id)::int
              - (SELECT count(*) FROM tickets h WHERE h.event_id = d.id AND h.status = 'pending')::int,
    'perGate', coalesce(json_agg(json_build_object('gate', g.gate, 'admitted', g.admitted) ORDER BY g.gate NULLS FIRST), '[]'))
  FROM (
    SELECT gate, count(*)::int AS admitted FROM (
      SELECT a.gate FROM attendances a WHERE a.event_id = d.id${changes[change ?? 'none']}
    ) x GROUP BY gate
  ) g)`

export type DoorCounters = { admitted: number; expected: number; perGate: { gate: string | null; admitted: number }[] }

/** Name of a ticket type in the language asked for, else in Russian. `type` is its id, `locale` a parameter or a literal. */
export const typeNameSql = (type: string, locale: string): string =>
  `(SELECT n.name FROM ticket_types_locales n WHERE n._parent_id = ${type} AND n._locale IN (${locale}::_locales, 'ru')
    ORDER BY n._locale <> ${locale}::_locales LIMIT 1)`

/** What the door sees of a ticket, as JSON. `t` has the columns of tickets. A guest nobody has named is a guest of the buyer. */
export const doorTicketSql = (t: string, locale: string): string => `json_build_object(
  'id', ${t}.id, 'name', ${t}.holder_name, 'guestOf', CASE WHEN ${t}.holder_name IS NULL THEN (SELECT b.name FROM users b WHERE b.id = ${t}.buyer_id) END,
  'type', ${typeNameSql(`${t}.ticket_type_id`, locale)}, 'code', ${t}.code)`

export type DoorTicket = { id: string; name: string | null; guestOf: string | null; type: string | null; code: string }

/** The column of `event_cards` with the cards of a language. */
export const cardColumn = (locale: Locale): 'card_ru' | 'card_kk' | 'card_en' => `card_${locale}`
