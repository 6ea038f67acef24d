import { expect, it } from 'vitest'
import { ownExcuse } from '#src/db/community/ownExcuse.ts'
import { pool } from '#src/db/pool.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { createClub, createEvent, createTicket, createUser, rest, signIn } from '#tests/support/factories.ts'

async function member() {
  const head = await createUser()
  const club = await createClub({ head: head.id })
  const person = await createUser()
  await pool.query(
    `INSERT INTO club_memberships (id, user_id, club_id, status, joined_at) VALUES ($1, $2, $3, 'active', now() - interval '1 month')`,
    [uuidv7(), person.id, club.id],
  )
  const event = await createEvent({ club: club.id, type: 'club' })
  return { head, person, event, token: await signIn(person) }
}

const call = (event: { slug: string }, token: string, method: string) =>
  rest(`/events/${event.slug}/excuse`, {
    method,
    token,
    ...(method === 'POST' ? { body: { reason: 'Буду в отъезде' } } : {}),
  })

it('is asked for ahead, seen, taken back and asked for again', async () => {
  const { person, event, token } = await member()
  expect(await ownExcuse(event.id, person.id)).toEqual({ status: null, mayAsk: true })
  expect((await call(event, token, 'DELETE')).status).toBe(404)
  expect((await call(event, token, 'POST')).status).toBe(201)
  expect(await ownExcuse(event.id, person.id)).toEqual({ status: 'requested' })
  const answer = await call(event, token, 'DELETE')
  expect([answer.status, await answer.json()]).toEqual([200, { withdrawn: true }])
  expect(await ownExcuse(event.id, person.id)).toEqual({ status: null, mayAsk: true })
  expect((await call(event, token, 'POST')).status).toBe(201)
})

it('is not taken back once the head has decided, also when both happen at once', async () => {
  const { head, person, event, token } = await member()
  const { id } = await (await call(event, token, 'POST')).json()
  const headToken = await signIn(head)
  const decide = () => rest(`/excuses/${id}`, { method: 'PATCH', token: headToken, body: { status: 'granted' } })
  const [decided, withdrawn] = await Promise.all([decide(), call(event, token, 'DELETE')])
  const { rowCount } = await pool.query(`SELECT FROM excuses WHERE id = $1 AND status = 'granted'`, [id])
  // Either the decision stands, or nothing is left to decide.
  expect(withdrawn.status === 200 ? rowCount : [decided.status, rowCount]).toEqual(
    withdrawn.status === 200 ? 0 : [200, 1],
  )
  if (withdrawn.status !== 200) {
    expect((await (await call(event, token, 'DELETE')).json()).error.code).toBe('excuse_decided')
    expect(await ownExcuse(event.id, person.id)).toEqual({ status: 'granted' })
  }
})

it('is not offered to who is no member, who came, and who did not ask in a day', async () => {
  const { person, event } = await member()
  expect(await ownExcuse(event.id, (await createUser()).id)).toEqual({ status: null, mayAsk: false })
  const ticket = await createTicket(event, person)
  await pool.query(
    'INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) VALUES ($1, $2, $3, $4, now())',
    [uuidv7(), ticket.id, event.id, person.id],
  )
  expect(await ownExcuse(event.id, person.id)).toEqual({ status: null, mayAsk: false })
  const late = await member()
  await pool.query(
    `UPDATE events SET starts_at = now() - interval '27 hours', ends_at = now() - interval '25 hours' WHERE id = $1`,
    [late.event.id],
  )
  expect(await ownExcuse(late.event.id, late.person.id)).toEqual({ status: null, mayAsk: false })
})
