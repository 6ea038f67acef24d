import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { closeEndedEvents } from '#src/services/door/closeEvent.ts'
import { recurringJobs } from '#src/services/door/work.ts'
import { createTicket, createUser, type TestUser } from '#tests/support/factories.ts'
import { door, hour, nonce, post, traces } from './doorSupport.ts'

let guest: TestUser

beforeAll(async () => {
  guest = await createUser()
})

const closedAt = async (event: string): Promise<Date | null> =>
  (await pool.query('SELECT closed_at FROM events WHERE id = $1', [event])).rows[0].closed_at

describe('closing the attendance', () => {
  it('marks who was not scanned as absent, once, an hour after the end and not before', async () => {
    const past = await door({ startsIn: -4 * hour, hours: 2 })
    const justOver = await door({ startsIn: -2.5 * hour, hours: 2 })
    const [came, missed, held, gone] = await Promise.all([
      createTicket(past.event, guest, { status: 'attended' }),
      createTicket(past.event, guest),
      createTicket(past.event, guest, { status: 'pending' }),
      createTicket(past.event, guest, { status: 'refunded' }),
    ])
    const waiting = await createTicket(justOver.event, guest)
    expect(await closeEndedEvents()).toBe(1)
    expect(await closedAt(past.event.id)).toBeInstanceOf(Date)
    expect(await closedAt(justOver.event.id)).toBeNull()
    const states = await Promise.all(
      [came, missed, held, gone, waiting].map(async ({ id }) => (await traces(id))?.status),
    )
    expect(states).toEqual(['attended', 'absent', 'pending', 'refunded', 'paid'])
    expect((await traces(missed.id))?.events).toEqual(['ticket.absent'])
    const { rows } = await pool.query("SELECT data FROM domain_events WHERE name = 'ticket.absent' AND subject = $1", [
      missed.id,
    ])
    expect(rows).toEqual([{ data: { ticket: missed.id, event: past.event.id, holder: guest.id } }])
    expect(await closeEndedEvents()).toBe(0)
    expect((await traces(missed.id))?.events).toEqual(['ticket.absent'])
  })

  it('leaves drafts and cancelled events alone', async () => {
    const off = await door({ startsIn: -5 * hour })
    const ticket = await createTicket(off.event, guest)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [off.event.id])
    await closeEndedEvents()
    expect((await traces(ticket.id))?.status).toBe('paid')
    expect(await closedAt(off.event.id)).toBeNull()
  })

  it('four workers at once close each event once', async () => {
    const events = await Promise.all([1, 2, 3].map(() => door({ startsIn: -5 * hour })))
    const tickets = await Promise.all(
      events.flatMap(({ event }) => [createTicket(event, guest), createTicket(event, guest)]),
    )
    const closed = await Promise.all(Array.from({ length: 4 }, () => closeEndedEvents()))
    expect(closed.reduce((sum, each) => sum + each, 0)).toBe(3)
    for (const { id } of tickets)
      expect(await traces(id)).toMatchObject({ status: 'absent', events: ['ticket.absent'] })
  })

  it('a scan at the same moment wins or comes too late, never both', async () => {
    for (let round = 0; round < 10; round++) {
      const past = await door({ startsIn: -4 * hour })
      const ticket = await createTicket(past.event, guest)
      const [answer] = await Promise.all([
        post('/check-in', past.tokens.head, { event: past.event.id, code: ticket.code, nonce: nonce() }),
        closeEndedEvents(),
      ])
      const trace = await traces(ticket.id)
      if (answer.body.verdict === 'admitted')
        expect(trace).toMatchObject({ status: 'attended', attendances: 1, events: ['ticket.checkedIn'] })
      else expect(trace).toMatchObject({ status: 'absent', attendances: 0, events: ['ticket.absent'] })
    }
  })

  it('an undone check-in of a closed event is looked at again', async () => {
    const past = await door({ startsIn: -4 * hour })
    const ticket = await createTicket(past.event, guest)
    await post('/check-in', past.tokens.head, { event: past.event.id, code: ticket.code, nonce: nonce() })
    await closeEndedEvents()
    await post('/check-in/undo', past.tokens.head, {
      event: past.event.id,
      ticket: ticket.id,
      nonce: nonce(),
      reason: 'Не он',
    })
    expect(await traces(ticket.id)).toMatchObject({ status: 'paid' })
    expect(await closedAt(past.event.id)).toBeNull()
    await closeEndedEvents()
    expect(await traces(ticket.id)).toMatchObject({
      status: 'absent',
      events: ['ticket.checkedIn', 'ticket.checkInUndone', 'ticket.absent'],
    })
  })

  it('runs on the worker’s clock every ten minutes', async () => {
    expect(recurringJobs.map(({ name, cron }) => [name, cron])).toEqual([['close-attendance', '*/10 * * * *']])
    await expect(recurringJobs[0]?.run()).resolves.toBeUndefined()
  })
})
