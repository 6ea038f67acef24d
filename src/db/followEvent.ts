import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

const names = { ru: 'Билет', kk: 'Билет', en: 'Ticket' }

/**
 * Brings what follows from an event up to date after it was saved: its default ticket type (made from price and capacity, kept
 * equal while it is marked as following), and the copies of owner and state on types, tickets and grants that access rules read.
 */
export async function followEvent(db: Db, event: string): Promise<void> {
  const id = uuidv7()
  const { rowCount } = await db.query(
    `INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility,
                               position, is_default, live, club_id, organiser_id, created_at, updated_at)
     SELECT $2, e.id, e.price, e.currency, e.max_attendees, 0,
            CASE WHEN e.price = 0 THEN coalesce(s.free_per_person, 1) ELSE coalesce(s.paid_per_order, 4) END,
            CASE WHEN e.price = 0 THEN coalesce(s.free_per_person, 1) ELSE coalesce(s.paid_per_order, 4) END,
            (CASE WHEN e.type = 'club' AND e.club_id IS NOT NULL THEN 'members' ELSE 'everyone' END)::enum_ticket_types_audience,
            'public', 1, true, e.status <> 'draft', e.club_id, e.organiser_id, now(), now()
     FROM events e LEFT JOIN settings s ON true
     WHERE e.id = $1 AND NOT EXISTS (SELECT 1 FROM ticket_types t WHERE t.event_id = e.id)`,
    [event, id],
  )
  if (rowCount)
    for (const [locale, name] of Object.entries(names))
      await db.query('INSERT INTO ticket_types_locales (name, _locale, _parent_id) VALUES ($1, $2, $3)', [
        name,
        locale,
        id,
      ])
  await db.query(
    `UPDATE ticket_types t SET
       live = e.status <> 'draft', club_id = e.club_id, organiser_id = e.organiser_id,
       price = CASE WHEN t.is_default THEN e.price ELSE t.price END,
       currency = CASE WHEN t.is_default THEN e.currency ELSE t.currency END,
       capacity = CASE WHEN t.is_default THEN e.max_attendees ELSE t.capacity END,
       audience = CASE WHEN t.is_default AND t.audience IN ('everyone', 'members')
         THEN (CASE WHEN e.type = 'club' AND e.club_id IS NOT NULL THEN 'members' ELSE 'everyone' END)::enum_ticket_types_audience ELSE t.audience END
     FROM events e WHERE e.id = $1 AND t.event_id = e.id`,
    [event],
  )
  for (const table of ['tickets', 'event_grants', 'attendances', 'scans', 'reviews'])
    await db.query(
      `UPDATE ${table} t SET club_id = e.club_id, organiser_id = e.organiser_id FROM events e
       WHERE e.id = $1 AND t.event_id = e.id
         AND (t.club_id IS DISTINCT FROM e.club_id OR t.organiser_id IS DISTINCT FROM e.organiser_id)`,
      [event],
    )
}
