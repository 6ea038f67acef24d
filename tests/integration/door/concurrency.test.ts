import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import { checkIn } from '#src/services/door/checkIn.ts'
import { undoCheckIn } from '#src/services/door/undoCheckIn.ts'
import { createTicket, createUser, type TestUser } from '#tests/support/factories.ts'
import { actorOf, door, nonce, tokenOf, traces } from './doorSupport.ts'

let at: Awaited<ReturnType<typeof door>>
let steward: Actor
let supervisor: Actor
let guest: TestUser

beforeAll(async () => {
  at = await door({ capacity: 1000 })
  steward = actorOf(at.steward)
  supervisor = actorOf(at.supervisor)
  guest = await createUser()
})

describe('two phones, one ticket, one moment', () => {
  it('show one green and one "already used", fifty times over', async () => {
    for (let round = 0; round < 50; round++) {
      const ticket = await createTicket(at.event, guest)
      const token = tokenOf(ticket)
      const answers = await Promise.all(
        [steward, supervisor].map((actor) => checkIn(actor, { token, event: at.event.id, nonce: nonce() }, 'ru')),
      )
      expect(answers.map(({ verdict }) => verdict).sort()).toEqual(['admitted', 'already_used'])
      expect(await traces(ticket.id)).toMatchObject({
        status: 'attended',
        attendances: 1,
        admitted: 1,
        events: ['ticket.checkedIn'],
      })
    }
  })

  it('sixteen scanners admit it once', async () => {
    const ticket = await createTicket(at.event, guest)
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        checkIn(steward, { code: ticket.code, event: at.event.id, nonce: nonce() }, 'ru'),
      ),
    )
    expect(answers.filter(({ verdict }) => verdict === 'admitted')).toHaveLength(1)
    expect(answers.filter(({ verdict }) => verdict === 'already_used')).toHaveLength(15)
    expect(await traces(ticket.id)).toMatchObject({ attendances: 1, admitted: 1 })
  })

  it('would show two greens if the ticket were looked at first and changed afterwards', async () => {
    const ticket = await createTicket(at.event, guest)
    // Both look before either changes: the interleaving that a check in the program cannot rule out.
    const looked = { count: 0, both: Promise.withResolvers<void>() }
    const checkThenUpdate = async (): Promise<boolean> => {
      const { rows } = await pool.query<{ status: string }>('SELECT status FROM tickets WHERE id = $1', [ticket.id])
      if (++looked.count === 2) looked.both.resolve()
      await looked.both.promise
      if (rows[0]?.status !== 'paid') return false
      await pool.query("UPDATE tickets SET status = 'attended' WHERE id = $1", [ticket.id])
      return true
    }
    expect(await Promise.all([checkThenUpdate(), checkThenUpdate()])).toEqual([true, true])
  })
})

describe('the same nonce', () => {
  it('sent again is answered the same and counts once', async () => {
    const ticket = await createTicket(at.event, await createUser({ name: 'Дана Оспанова' }))
    const request = { token: tokenOf(ticket), event: at.event.id, nonce: nonce(), gate: 'A' }
    const first = await checkIn(steward, request, 'ru')
    const again = await checkIn(steward, request, 'ru')
    expect(first).toMatchObject({ verdict: 'admitted', ticket: { name: 'Дана Оспанова' } })
    expect(again).toEqual(first)
    expect(await traces(ticket.id)).toMatchObject({ attendances: 1, scans: ['admitted'], events: ['ticket.checkedIn'] })
  })

  it('sent ten times at once counts once and every answer is green', async () => {
    for (let round = 0; round < 10; round++) {
      const ticket = await createTicket(at.event, guest)
      const request = { token: tokenOf(ticket), event: at.event.id, nonce: nonce() }
      const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(steward, request, 'ru')))
      expect(answers.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 10 }, () => 'admitted'))
      expect(await traces(ticket.id)).toMatchObject({
        attendances: 1,
        scans: ['admitted'],
        events: ['ticket.checkedIn'],
      })
    }
  })

  it('repeats a refusal too, also after the ticket has become valid, and keeps one scan', async () => {
    const ticket = await createTicket(at.event, guest, { status: 'pending' })
    const request = { code: ticket.code, event: at.event.id, nonce: nonce() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => checkIn(steward, request, 'ru')))
    expect(answers.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 5 }, () => 'unpaid'))
    await pool.query("UPDATE tickets SET status = 'paid' WHERE id = $1", [ticket.id])
    expect((await checkIn(steward, request, 'ru')).verdict).toBe('unpaid')
    expect(await traces(ticket.id)).toMatchObject({ status: 'paid', scans: ['unpaid'] })
    expect((await checkIn(steward, { ...request, nonce: nonce() }, 'ru')).verdict).toBe('admitted')
  })

  it('used for two tickets at once admits one of them', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, two] = await Promise.all([createTicket(at.event, guest), createTicket(at.event, guest)])
      const shared = nonce()
      const answers = await Promise.all(
        [one, two].map((ticket) => checkIn(steward, { code: ticket.code, event: at.event.id, nonce: shared }, 'ru')),
      )
      expect(answers.map(({ verdict }) => verdict)).toEqual(['admitted', 'admitted'])
      expect(new Set(answers.map(({ ticket }) => ticket?.id)).size).toBe(1)
      const states = (await Promise.all([traces(one.id), traces(two.id)])).map((trace) => [
        trace?.status,
        trace?.attendances,
        trace?.admitted,
      ])
      expect(states.sort()).toEqual([
        ['attended', 1, 1],
        ['paid', 0, 0],
      ])
    }
  })
})

it('the same undo sent ten times at once is one', async () => {
  const ticket = await createTicket(at.event, guest)
  await checkIn(steward, { code: ticket.code, event: at.event.id, nonce: nonce() }, 'ru')
  const request = { ticket: ticket.id, event: at.event.id, nonce: nonce(), reason: 'Проверка' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => undoCheckIn(supervisor, request, 'ru')))
  expect(answers.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 10 }, () => 'undone'))
  expect(await traces(ticket.id)).toMatchObject({
    status: 'paid',
    attendances: 0,
    scans: ['admitted', 'undone'],
    events: ['ticket.checkedIn', 'ticket.checkInUndone'],
  })
})

it('scanning and undoing the same ticket from many phones leaves one consistent state, ten times over', async () => {
  const undo = (ticket: string) =>
    undoCheckIn(supervisor, { ticket, event: at.event.id, nonce: nonce(), reason: 'Проверка' }, 'ru').catch(
      (err: { code?: string }) => {
        expect(err.code).toBe('not_checked_in')
      },
    )
  for (let round = 0; round < 10; round++) {
    const ticket = await createTicket(at.event, guest)
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        index % 3 === 2
          ? undo(ticket.id)
          : checkIn(steward, { code: ticket.code, event: at.event.id, nonce: nonce() }, 'ru'),
      ),
    )
    const trace = await traces(ticket.id)
    const admitted = trace?.events.filter((name) => name === 'ticket.checkedIn').length ?? 0
    const undone = trace?.events.filter((name) => name === 'ticket.checkInUndone').length ?? 0
    expect(admitted - undone).toBe(trace?.attendances)
    expect(trace?.status).toBe(trace?.attendances === 1 ? 'attended' : 'paid')
    expect(trace?.admitted).toBe(admitted)
  }
})
