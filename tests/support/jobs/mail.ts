/** A mail server, the outbox and what fills it, for the tests of letters. */
import { afterEach, beforeEach } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { createMailer, type Mailer } from '#src/integrations/mail/send.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { emit } from '#src/outbox/emit.ts'
import type { DomainEventData, DomainEventName } from '#src/outbox/events.ts'
import { createMailDrain } from '#src/services/notifications/mailDrain.ts'
import { subscribers } from '#src/services/notifications/work.ts'
import { type SmtpServer, startSmtp } from '#tests/support/emulators/smtp.ts'
import type { TestEvent, TestUser } from '#tests/support/factories.ts'

let server: SmtpServer
let mailer: Mailer

/** The mail server of the present test. */
export const smtp = (): SmtpServer => server

/** Works off the outbox once. */
export const drain = (): Promise<number> => createMailDrain({ mailer, isAccountMailEmptied: true }).run()

/** Gives each test of the file an empty outbox and a mail server of its own. */
export function freshMail(): void {
  beforeEach(async () => {
    await pool.query('TRUNCATE notifications CASCADE')
    server = await startSmtp()
    mailer = createMailer(server.url, 'Event Hub <hub@sdu.edu.kz>')
  })
  afterEach(async () => {
    mailer.close()
    await server.close()
  })
}

/** Publishes a fact and hands it to the subscribers `times` times, as a relay that delivers again and again would. */
export async function happen<N extends DomainEventName>(name: N, data: DomainEventData[N], times = 1): Promise<void> {
  await transaction((tx) => emit(tx, name, data))
  const { rows } = await pool.query(
    'SELECT id, name, data, actor, created_at FROM domain_events WHERE name = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [name],
  )
  const { created_at: occurredAt, ...event } = rows[0]
  for (let time = 0; time < times; time++)
    for (const subscriber of subscribers)
      if (subscriber.events.includes(name)) await transaction((tx) => subscriber.handle({ ...event, occurredAt }, tx))
}

export type Outbox = {
  recipient: string
  type: string
  subject: string
  status: string
  locale: string
  text: string | null
  html: string | null
  attempts: number
  error: string | null
  id: string
}
/** Every letter of the outbox, by recipient. */
export const outbox = async (): Promise<Outbox[]> =>
  (
    await pool.query<Outbox>(
      "SELECT id, recipient, type, subject, status, locale, text, html, attempts::int AS attempts, error FROM notifications WHERE channel = 'email' ORDER BY recipient, created_at",
    )
  ).rows

/** A paid order with a ticket for each of `holders`. */
export async function order(
  event: TestEvent,
  buyer: TestUser,
  holders: (TestUser | null)[],
  total = 0,
): Promise<{ order: string; tickets: string[] }> {
  const id = uuidv7()
  await pool.query(
    `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, locale, quantity) VALUES ($1, $2, $3, $4, 'paid', $5, $5, 'KZT', 'ru', $6)`,
    [id, `T${id.slice(-8)}`, buyer.id, event.id, total, holders.length],
  )
  const tickets: string[] = []
  for (const holder of holders) {
    const ticket = uuidv7()
    tickets.push(ticket)
    await pool.query(
      `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, purchased_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'paid', $8, 0, 'KZT', now(), 1)`,
      [ticket, event.id, event.ticketType, id, buyer.id, holder?.id ?? null, holder?.name ?? null, ticket.slice(-8)],
    )
  }
  return { order: id, tickets }
}

/** A letter of no interest. */
export const letterTo = (to: string, key: string, type = 'test') =>
  queueMail(pool, {
    to,
    type,
    subject: 'Тема',
    html: '<p>Қош келдіңіз</p>',
    text: 'Қош келдіңіз',
    locale: 'kk',
    dedupeKey: key,
  })
