import type { Client } from 'pg'
import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { makeEvents, type Person, seatsTaken } from '../lib/people.ts'
import { milliseconds, perSecond, type Row, ratio, times } from '../lib/report.ts'

export type RushSubjects = { hub: string; c: string; client: Client; buyers: readonly Person[]; rounds: number }

/** Every buyer wants one ticket of one of the events, all at once; sign-in and limits included. */
async function rush(
  { hub, c, client, buyers, rounds }: RushSubjects,
  events: number,
  capacity: number,
): Promise<Pick<Row, 'result' | 'met' | 'figures'>> {
  const wrong: number[] = []
  const orders = (base: string, path: string) => async () => {
    const made = await makeEvents(client, events, { capacity, price: 0 })
    let next = 0
    const sample = await load({
      base,
      amount: buyers.length,
      isSuccess: (status) => status === 201 || status === 409,
      calls: () => {
        const index = next++ % buyers.length
        return {
          method: 'POST',
          path,
          headers: (buyers[index] as Person).headers,
          body: JSON.stringify({ lines: [{ ticketType: made[index % events]?.ticketType, quantity: 1 }] }),
        }
      },
    })
    const sold = await seatsTaken(client, made)
    if (sold !== events * capacity) wrong.push(sold)
    return sample
  }
  const found = await inTurn(rounds, { hub: orders(hub, '/api/orders'), c: orders(c, '/orders') })
  const share = ratio(found.hub.rate, found.c.rate)
  const sold = wrong.length === 0 ? `${events * capacity} sold exactly each time` : `SOLD ${wrong.join(', ')}`
  return {
    result: `${perSecond(found.hub)}, p99 ${milliseconds(found.hub.p99)}; C ${perSecond(found.c)}: ${times(share)} C; ${sold}`,
    met: share >= 0.6 && wrong.length === 0 && found.hub.failures === 0,
    figures: { hub: found.hub, C: found.c },
  }
}

export async function rushRows(subjects: RushSubjects): Promise<Row[]> {
  return [
    {
      path: `rush on one event (${subjects.buyers.length} buyers, 300 seats)`,
      goal: '300 sold exactly; ≥ 0.6 C',
      ...(await rush(subjects, 1, 300)),
    },
    {
      path: `rush on 50 events (${subjects.buyers.length} buyers, 1,500 seats)`,
      goal: '≥ 0.6 C',
      ...(await rush(subjects, 50, 30)),
    },
  ]
}
