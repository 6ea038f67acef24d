import type { Db } from '#src/db/transaction.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'

export type Seating = {
  seated: number
  /** Of the club, those with an account in use. */
  members: number
  /** Of the members' ticket type. */
  capacity: number
  /** Not everybody had a place left: then nobody was seated if all or nobody was to be. */
  isFull: boolean
}

type Wish = {
  /** Only these people, also when they gave a place here back before; otherwise every member who never had one. */
  people?: readonly string[]
  isAllOrNothing?: boolean
}

type Type = {
  id: string
  title: string
  capacity: number
  room: number
  members: number
  club: string
  organiser: string | null
  exclusive: boolean
  currency: string
}

const nobody: Seating = { seated: 0, members: 0, capacity: 0, isFull: false }

/** The members' ticket type of a club event to come, locked, so that seatings and sales of one event come one after another. */
async function membersType(db: Db, event: string): Promise<Type | null> {
  const { rows: locked } = await db.query<{ id: string }>(
    `SELECT t.id FROM ticket_types t JOIN events e ON e.id = t.event_id
     WHERE e.id = $1 AND e.status = 'published' AND e.type = 'club' AND e.club_id IS NOT NULL AND e.starts_at > now() AND t.audience = 'members'
     ORDER BY t.is_default DESC, t.position, t.id LIMIT 1 FOR NO KEY UPDATE OF t`,
    [event],
  )
  if (!locked[0]) return null
  const { rows } = await db.query<Type>(
    `SELECT t.id, coalesce((SELECT n.name FROM ticket_types_locales n WHERE n._parent_id = t.id ORDER BY n._locale = 'ru' DESC LIMIT 1), '') AS title,
       t.capacity::float8 AS capacity, (t.capacity - t.taken)::float8 AS room, t.currency, e.club_id AS club, e.organiser_id AS organiser,
       coalesce(e.one_ticket_per_person, false) AS exclusive,
       (SELECT count(*)::int FROM club_memberships m JOIN users u ON u.id = m.user_id
        WHERE m.club_id = e.club_id AND m.status = 'active' AND u.archived_at IS NULL) AS members
     FROM ticket_types t JOIN events e ON e.id = t.event_id WHERE t.id = $1`,
    [locked[0].id],
  )
  return rows[0] ?? null
}

async function withoutPlace(db: Db, event: string, club: string, people?: readonly string[]): Promise<Person[]> {
  const { rows } = await db.query<Person>(
    `SELECT u.id, u.name FROM club_memberships m JOIN users u ON u.id = m.user_id
     WHERE m.club_id = $2 AND m.status = 'active' AND u.archived_at IS NULL AND ($3::uuid[] IS NULL OR u.id = ANY ($3))
       AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.event_id = $1 AND t.holder_id = u.id
                       AND ($3::uuid[] IS NULL OR t.status IN ('pending', 'paid', 'attended', 'absent')))
     ORDER BY m.joined_at, u.id`,
    [event, club, people ?? null],
  )
  return rows
}

type Person = { id: string; name: string }

/** Each gets a free order with one ticket; what is published is what buying a free ticket publishes. */
async function insertPlaces(db: Db, event: string, type: Type, people: readonly Person[]): Promise<void> {
  const places = people.map(({ id, name }) => ({
    user: id,
    name,
    order: uuidv7(),
    number: typedCode(9).toUpperCase(),
    line: uuidv7(),
    ticket: uuidv7(),
    code: typedCode(10),
  }))
  await db.query(
    `WITH p AS MATERIALIZED (
       SELECT * FROM json_to_recordset($1) AS x("user" uuid, name text, "order" uuid, number text, line uuid, ticket uuid, code text)
     ), placed AS (
       INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, paid_at, quantity)
       SELECT p."order", p.number, p."user", $2, 'paid', 0, 0, $4, now(), 1 FROM p RETURNING id
     ), lines AS (
       INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total)
       SELECT p.line, p."order", p."user", 'ticket', $3, $5, 1, 0, 0, 0 FROM p JOIN placed ON placed.id = p."order"
     ), issued AS (
       INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, exclusive, purchased_at, version, club_id, organiser_id)
       SELECT p.ticket, $2, $3, p."order", p."user", p."user", p.name, 'paid', p.code, 0, $4, $6, now(), 1, $7, $8 FROM p JOIN placed ON placed.id = p."order"
       RETURNING id, holder_id, order_id
     )
     INSERT INTO domain_events (id, name, subject, data)
     SELECT hub_uuid(), 'ticket.issued', i.id, jsonb_build_object('ticket', i.id, 'event', $2::uuid, 'holder', i.holder_id, 'order', i.order_id) FROM issued i`,
    [JSON.stringify(places), event, type.id, type.currency, type.title, type.exclusive, type.club, type.organiser],
  )
}

/**
 * Gives members of the club their free place at a club event that is published and to come. Of more people than places those who joined
 * first are seated, or nobody. Running it again changes nothing. Needs a transaction.
 */
export async function seatMembers(
  db: Db,
  event: string,
  { people, isAllOrNothing = false }: Wish = {},
): Promise<Seating> {
  const type = await membersType(db, event)
  if (!type) return nobody
  const { members, capacity, room } = type
  const waiting = await withoutPlace(db, event, type.club, people)
  const isFull = waiting.length > room
  const seated = isFull ? (isAllOrNothing ? [] : waiting.slice(0, Math.max(0, room))) : waiting
  if (seated.length > 0) await insertPlaces(db, event, type, seated)
  return { seated: seated.length, members, capacity, isFull }
}
