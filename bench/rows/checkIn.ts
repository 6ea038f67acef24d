import type { Client } from 'pg'
import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { type BenchEvent, makeEvents, makePeople, type Person } from '../lib/people.ts'
import { milliseconds, perSecond, type Row, ratio, times } from '../lib/report.ts'

export type DoorSubjects = {
  hub: string
  c: string
  client: Client
  holders: readonly Person[]
  secret: string
  rounds: number
}

/** Gives each holder a valid ticket of the event; answers their codes. */
async function issueTickets(
  client: Client,
  { id, ticketType }: BenchEvent,
  holders: readonly Person[],
): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `WITH people AS (SELECT u, hub_uuid() AS o, row_number() OVER () AS n FROM unnest($3::uuid[]) u), made AS (
       INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, quantity, paid_at) SELECT o, left(replace(o::text, '-', ''), 32), u, $1, 'paid', 0, 0, 'KZT', 1, now() FROM people RETURNING id
     )
     INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, version, purchased_at)
     SELECT hub_uuid(), $1, $2, p.o, p.u, p.u, 'Гость', 'paid', left(md5(p.o::text), 12), 0, 'KZT', 1, now() FROM people p JOIN made m ON m.id = p.o RETURNING code`,
    [id, ticketType, holders.map((holder) => holder.id)],
  )
  return rows.map(({ code }) => code)
}

/** Sixteen scanners at one door, every ticket once. */
export async function checkInRow({ hub, c, client, holders, secret, rounds }: DoorSubjects): Promise<Row> {
  const [staff] = await makePeople(client, 1, secret, 'admin')
  const { headers } = staff as Person
  const scans = (base: string, path: string) => async () => {
    const [event] = await makeEvents(client, 1, { capacity: holders.length, price: 0 })
    const codes = await issueTickets(client, event as BenchEvent, holders)
    let next = 0
    return load({
      base,
      amount: codes.length,
      calls: () => ({
        method: 'POST',
        path,
        headers,
        body: JSON.stringify({ code: codes[next++ % codes.length], event: event?.id, nonce: crypto.randomUUID() }),
      }),
    })
  }
  const found = await inTurn(rounds, { hub: scans(hub, '/api/check-in'), c: scans(c, '/check-in') })
  const share = ratio(found.hub.rate, found.c.rate)
  return {
    path: `check-in (${holders.length} tickets)`,
    result: `${perSecond(found.hub)}, p99 ${milliseconds(found.hub.p99)}; C ${perSecond(found.c)}: ${times(share)} C`,
    goal: '≥ 0.6 C; p99 ≤ 50 ms at 16 scanners',
    met: share >= 0.6 && found.hub.p99 <= 50 && found.hub.failures === 0,
    figures: { hub: found.hub, C: found.c },
  }
}
