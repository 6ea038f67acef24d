import type { Client } from 'pg'
import { sleep } from '#scripts/lib/wait.ts'
import { signatureHeader, signNotice } from '#src/plugins/sandbox/signature.ts'
import type { Sample } from '../lib/figures.ts'
import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { type BenchEvent, makeEvents, type Person } from '../lib/people.ts'
import { perSecond, type Row, ratio, times } from '../lib/report.ts'
import { startWorker } from '../lib/subjects.ts'

export type WebhookSubjects = {
  hub: string
  c: string
  client: Client
  databaseUrl: string
  buyers: readonly Person[]
  rounds: number
}

type Paid = { session: string; reference: string; order: string }

/** Orders placed through the hub whose money the sandbox bank has just taken, without having told anybody. */
async function paidButUntold({ hub, client, buyers }: WebhookSubjects): Promise<Paid[]> {
  const [event] = await makeEvents(client, 1, { capacity: buyers.length, price: 50_000 })
  let next = 0
  await load({
    base: hub,
    amount: buyers.length,
    calls: () => ({
      method: 'POST',
      path: '/api/orders',
      headers: (buyers[next++ % buyers.length] as Person).headers,
      body: JSON.stringify({
        lines: [{ ticketType: (event as BenchEvent).ticketType, quantity: 1 }],
        gateway: 'sandbox',
      }),
    }),
  })
  const { rows } = await client.query<Paid>(
    `UPDATE sandbox_sessions s SET state = 'succeeded', scenario = 'success' FROM payments p
     WHERE p.id = s.reference AND p.order_id IN (SELECT id FROM orders WHERE event_id = $1) RETURNING s.id AS session, s.reference, p.order_id AS order`,
    [event?.id],
  )
  return rows
}

/** Sends the notices and waits until every order is paid. */
async function confirm(client: Client, base: string, path: string, paid: readonly Paid[]): Promise<Sample> {
  let next = 0
  const startedAt = performance.now()
  const sample = await load({
    base,
    amount: paid.length,
    calls: () => {
      const { session, reference } = paid[next++ % paid.length] as Paid
      const body = JSON.stringify({ id: `notice-${session}`, type: 'session.succeeded', session, reference })
      return {
        method: 'POST',
        path,
        headers: {
          'content-type': 'application/json',
          [signatureHeader]: signNotice(body, Math.floor(Date.now() / 1000)),
        },
        body,
      }
    },
  })
  const orders = paid.map(({ order }) => order)
  let open = orders.length
  for (const deadline = Date.now() + 60_000; open > 0 && Date.now() < deadline; ) {
    const { rows } = await client.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM orders WHERE id = ANY ($1::uuid[]) AND status <> 'paid'`,
      [orders],
    )
    open = rows[0]?.open ?? 0
    if (open > 0) await sleep(20)
  }
  return {
    ...sample,
    rate: (paid.length - open) / ((performance.now() - startedAt) / 1000),
    failures: sample.failures + open,
  }
}

/** On a connection of its own: one kept from long ago may be closed in this very moment. */
const tell = async (base: string, path: string): Promise<void> =>
  void (await (await fetch(base + path, { headers: { connection: 'close' } })).arrayBuffer())

/** From a signed notification to the paid order with its tickets and domain events: web and worker against C that does both. */
export async function webhookRow(subjects: WebhookSubjects): Promise<Row> {
  const { hub, c, client, databaseUrl, buyers, rounds } = subjects
  const found = await inTurn(rounds, {
    hub: async () => {
      const paid = await paidButUntold(subjects)
      const worker = await startWorker(databaseUrl)
      try {
        await sleep(2500)
        return await confirm(client, hub, '/api/payments/webhook/sandbox', paid)
      } finally {
        await worker.stop()
      }
    },
    c: async () => {
      const paid = await paidButUntold(subjects)
      await tell(c, '/drain/on')
      try {
        return await confirm(client, c, '/webhook', paid)
      } finally {
        await tell(c, '/drain/off')
      }
    },
  })
  const share = ratio(found.hub.rate, found.c.rate)
  return {
    path: `payment webhook, signature to paid order (${buyers.length} payments)`,
    result: `${perSecond(found.hub)}; C ${perSecond(found.c)}: ${times(share)} C`,
    goal: '≥ 0.6 C',
    met: share >= 0.6 && found.hub.failures === 0,
    figures: { hub: found.hub, C: found.c },
  }
}
