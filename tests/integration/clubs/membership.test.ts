import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { type Answer, api } from '#tests/support/accounts.ts'
import {
  createAdmin,
  createClub,
  createEvent,
  createUser,
  signIn,
  type TestClub,
  type TestUser,
} from '#tests/support/factories.ts'

type Person = TestUser & { token: string }
const person = async (options: Parameters<typeof createUser>[0] = {}): Promise<Person> => {
  const user = await createUser(options)
  return { ...user, token: await signIn(user) }
}

let [head, other, a, b]: Person[] = []
let admin: Person
let club: TestClub

beforeAll(async () => {
  ;[head, other, a, b] = [
    await person(),
    await person(),
    await person({ name: 'Бекзат Алиев' }),
    await person({ name: 'Әсел 100% _Нур' }),
  ]
  const boss = await createAdmin()
  admin = { ...boss, token: await signIn(boss) }
  club = await createClub({ head: head?.id as string })
  await createClub({ head: other?.id as string })
})

const facts = async (name: string, user: Person): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    "SELECT count(*) AS n FROM domain_events WHERE name = $1 AND data->>'user' = $2 AND data->>'club' = $3",
    [name, user.id, club.id],
  )
  return Number(rows[0]?.n)
}
const subscription = (who: Person, method: string, which = club.slug): Promise<Answer> =>
  api(`/clubs/${which}/subscription`, { method, token: who.token })
const join = (who: Person, body: unknown = {}): Promise<Answer> =>
  api(`/clubs/${club.slug}/join`, { body, token: who.token })
const leave = (who: Person): Promise<Answer> =>
  api(`/clubs/${club.id}/membership`, { method: 'DELETE', token: who.token })
const mine = async (who: Person) => (await api(`/clubs/${club.slug}/mine`, { token: who.token })).body
const decide = (who: Person, membership: string, move: string, which = club.slug): Promise<Answer> =>
  api(`/clubs/${which}/members/${membership}/${move}`, { method: 'POST', token: who.token })
const newcomer = () => person()

describe('subscriptions', () => {
  it('are given and taken by id or slug, as often as one likes', async () => {
    const who = await newcomer()
    for (const which of [club.slug, club.id, club.slug])
      expect(await subscription(who, 'POST', which)).toMatchObject({ status: 200, body: { subscribed: true } })
    expect(await mine(who)).toEqual({ subscribed: true, membership: null, isHead: false })
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM club_subscriptions WHERE user_id = $1', [who.id])
    expect(rows).toEqual([{ n: 1 }])
    for (let n = 0; n < 2; n++)
      expect(await subscription(who, 'DELETE')).toMatchObject({ status: 200, body: { subscribed: false } })
    expect((await mine(who)).subscribed).toBe(false)
  })

  it('stay one when 20 arrive at once', async () => {
    const who = await newcomer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => subscription(who, 'POST')))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM club_subscriptions WHERE user_id = $1', [who.id])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('need a person and a club', async () => {
    const who = await newcomer()
    expect((await api(`/clubs/${club.slug}/subscription`, { method: 'POST' })).status).toBe(401)
    expect((await subscription(who, 'POST', 'no-such-club')).status).toBe(404)
    expect((await subscription(who, 'POST', crypto.randomUUID())).status).toBe(404)
    expect((await subscription(who, 'POST', encodeURIComponent("x' OR 1=1"))).status).toBe(400)
    const gone = await createClub({ data: { archived: true } })
    for (const path of ['subscription', 'join'])
      expect((await api(`/clubs/${gone.slug}/${path}`, { method: 'POST', token: who.token })).status).toBe(404)
    expect((await api(`/clubs/${gone.slug}/mine`, { token: who.token })).status).toBe(404)
  })
})

describe('joining', () => {
  it('asks, is accepted, leaves, and may ask again', async () => {
    const who = await newcomer()
    const asked = await join(who, { message: ' Люблю дебаты\r\nочень ' })
    expect(asked).toMatchObject({ status: 201, body: { status: 'requested' } })
    expect(await mine(who)).toMatchObject({ membership: { id: asked.body.id, status: 'requested' } })
    expect(await join(who)).toMatchObject({ status: 409, body: { error: { code: 'already_requested' } } })
    const { body: list } = await api(`/clubs/${club.slug}/members?status=requested&limit=100`, {
      token: head?.token as string,
    })
    expect(list.members.find(({ id }: { id: string }) => id === asked.body.id)).toMatchObject({
      user: { id: who.id, name: who.name },
      message: 'Люблю дебаты\nочень',
    })
    expect(await decide(head as Person, asked.body.id, 'accept')).toMatchObject({
      status: 200,
      body: { status: 'active' },
    })
    expect(await join(who)).toMatchObject({ status: 409, body: { error: { code: 'already_member' } } })
    expect((await mine(who)).membership).toMatchObject({ status: 'active', joinedAt: expect.any(String) })
    expect(await leave(who)).toMatchObject({ status: 200, body: { left: 'active' } })
    expect(await leave(who)).toMatchObject({ status: 200, body: { left: null } })
    expect((await join(who)).status).toBe(201)
    expect(await leave(who)).toMatchObject({ body: { left: 'requested' } })
    expect([
      await facts('membership.requested', who),
      await facts('membership.accepted', who),
      await facts('membership.ended', who),
    ]).toEqual([2, 1, 1])
    const { rows } = await pool.query(
      'SELECT status, joined_at IS NOT NULL AS joined, left_at IS NOT NULL AS gone FROM club_memberships WHERE user_id = $1 ORDER BY created_at',
      [who.id],
    )
    expect(rows).toEqual([
      { status: 'left', joined: true, gone: true },
      { status: 'left', joined: false, gone: true },
    ])
  })

  it('makes one request of 20 at once', async () => {
    const who = await newcomer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(who)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)])
    expect(await facts('membership.requested', who)).toBe(1)
  })

  it('ends in one way when accepting, declining and taking back meet', async () => {
    for (let round = 0; round < 5; round++) {
      const who = await newcomer()
      const { id } = (await join(who)).body
      await Promise.all([decide(head as Person, id, 'accept'), decide(admin, id, 'decline'), leave(who)])
      const { rows } = await pool.query('SELECT status FROM club_memberships WHERE id = $1', [id])
      const told = {
        accepted: await facts('membership.accepted', who),
        declined: await facts('membership.declined', who),
        ended: await facts('membership.ended', who),
      }
      const wanted: Record<string, object[]> = {
        active: [{ accepted: 1, declined: 0, ended: 0 }],
        declined: [{ accepted: 0, declined: 1, ended: 0 }],
        left: [
          { accepted: 0, declined: 0, ended: 0 },
          { accepted: 1, declined: 0, ended: 1 },
        ],
      }
      expect(wanted[rows[0].status]).toContainEqual(told)
    }
  })

  it('refuses bad messages', async () => {
    const who = await newcomer()
    for (const message of [5, {}, 'x'.repeat(501), 'a\u0000b']) expect((await join(who, { message })).status).toBe(400)
    expect((await mine(who)).membership).toBeNull()
  })
})

describe('the head of a club', () => {
  const add = (who: Person, email: unknown, which = club.slug): Promise<Answer> =>
    api(`/clubs/${which}/members`, { token: who.token, body: { email } })
  const list = (who: Person, query = ''): Promise<Answer> =>
    api(`/clubs/${club.slug}/members${query}`, { token: who.token })

  it('adds registered people, which accepts an open request', async () => {
    const [p, q] = [a as Person, b as Person]
    const added = await add(head as Person, ` ${p.email.toUpperCase()} `)
    expect(added).toMatchObject({ status: 201, body: { status: 'active' } })
    expect(await add(head as Person, p.email)).toMatchObject({
      status: 409,
      body: { error: { code: 'already_member', field: 'email' } },
    })
    const { id } = (await join(q)).body
    expect((await add(admin, q.email)).body.id).toBe(id)
    expect(await facts('membership.accepted', q)).toBe(1)
    const unverified = await createUser({ verified: false })
    for (const email of ['nobody@sdu.edu.kz', unverified.email])
      expect(await add(head as Person, email)).toMatchObject({
        status: 404,
        body: { error: { code: 'person_not_found' } },
      })
    for (const email of [5, 'x', null, {}]) expect((await add(head as Person, email)).status).toBe(400)
  })

  it('sees members by page, status and search, without personal data', async () => {
    const all = await list(head as Person)
    expect(all.status).toBe(200)
    expect(all.body).toMatchObject({ page: 1, counts: { active: all.body.total } })
    expect(JSON.stringify(all.body)).not.toContain((a as Person).email)
    const byName = await list(head as Person, `?search=${encodeURIComponent('бекзат')}`)
    expect(byName.body.members.map(({ user }: { user: { id: string } }) => user.id)).toEqual([a?.id])
    for (const [search, found] of [
      ['100%', 1],
      ['%', 1],
      ['_Нур', 1],
      ['_____', 0],
      ['\\', 0],
      ["' OR 1=1", 0],
    ])
      expect(
        (await list(head as Person, `?search=${encodeURIComponent(String(search))}`)).body.total,
        String(search),
      ).toBe(found)
    const paged = await list(head as Person, '?limit=1&page=2')
    expect(paged.body.members).toHaveLength(1)
    expect(paged.body.pages).toBe(all.body.total)
    for (const query of ['?limit=0', '?limit=101', '?page=x', '?status=boss', '?page=-1', '?search=%00'])
      expect((await list(head as Person, query)).status, query).toBe(400)
  })

  it('removes members and declines requests', async () => {
    const who = await newcomer()
    const { id } = (await join(who)).body
    expect(await decide(head as Person, id, 'remove')).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict' } },
    })
    expect(await decide(head as Person, id, 'decline')).toMatchObject({ status: 200, body: { status: 'declined' } })
    expect((await decide(head as Person, id, 'accept')).status).toBe(409)
    const again = (await add(head as Person, who.email)).body.id
    expect(await decide(head as Person, again, 'remove')).toMatchObject({ status: 200, body: { status: 'left' } })
    expect([await facts('membership.declined', who), await facts('membership.ended', who)]).toEqual([1, 1])
  })

  it('rules the own club only', async () => {
    const who = await newcomer()
    const { id } = (await join(who)).body
    for (const stranger of [other as Person, who]) {
      expect((await list(stranger)).status).toBe(403)
      expect((await add(stranger, who.email)).status).toBe(403)
      expect((await decide(stranger, id, 'accept')).status).toBe(403)
    }
    const foreign = await createClub({ head: other?.id as string })
    expect((await decide(other as Person, id, 'accept', foreign.slug)).status).toBe(404)
    for (const wrong of [crypto.randomUUID(), 'x'])
      expect((await decide(head as Person, wrong, 'accept')).status).toBe(404)
    expect((await decide(head as Person, id, 'promote')).status).toBe(404)
    expect((await mine(who)).membership.status).toBe('requested')
    expect((await api(`/clubs/${club.slug}/members`)).status).toBe(401)
  })

  it('is whoever the club names now, from the next request on', async () => {
    const [first, second] = [await person(), await person()]
    const changing = await createClub({ head: first.id })
    const may = async (who: Person): Promise<number> =>
      (await api(`/clubs/${changing.slug}/members`, { token: who.token })).status
    expect([await may(first), await may(second)]).toEqual([200, 403])
    expect(
      (await api(`/clubs/${changing.id}`, { method: 'PATCH', token: admin.token, body: { head: second.id } })).status,
    ).toBe(200)
    expect([await may(first), await may(second)]).toEqual([403, 200])
    expect((await api('/users/me', { token: second.token })).body.user.roles.sort()).toEqual(['club_head', 'student'])
    expect((await api('/users/me', { token: first.token })).body.user.roles).toEqual(['student'])
    const roles = async (who: Person) => (await api(`/users/${who.id}?depth=0`, { token: who.token })).body
    expect((await roles(second)).headOf.docs).toEqual([changing.id])
    expect((await roles(first)).headOf.docs).toEqual([])
    expect(
      (await api(`/clubs/${changing.id}`, { method: 'PATCH', token: first.token, body: { tagline: 'mine' } })).status,
    ).toBeGreaterThanOrEqual(403)
    expect(
      (
        await api(`/clubs/${changing.id}`, {
          method: 'PATCH',
          token: second.token,
          body: { tagline: 'mine', head: first.id },
        })
      ).status,
    ).toBe(200)
    expect([await may(first), await may(second)]).toEqual([403, 200])
  })
})

describe('door grants', () => {
  const path = (event: { slug: string }, rest = '') => `/events/${event.slug}/grants${rest}`

  it('are given, changed, listed and taken by whoever runs the event', async () => {
    const event = await createEvent({ club: club.id })
    const given = await api(path(event), { token: head?.token as string, body: { email: a?.email, role: 'steward' } })
    expect(given).toMatchObject({ status: 201, body: { role: 'steward' } })
    const changed = await api(`/events/${event.id}/grants`, {
      token: admin.token,
      body: { email: a?.email, role: 'supervisor' },
    })
    expect(changed.body).toEqual({ id: given.body.id, role: 'supervisor' })
    expect((await api(path(event), { token: head?.token as string })).body.grants).toMatchObject([
      { id: given.body.id, role: 'supervisor', user: { id: a?.id, email: a?.email } },
    ])
    expect(
      (await api(path(event, `/${given.body.id}`), { method: 'DELETE', token: head?.token as string })).status,
    ).toBe(200)
    expect(
      (await api(path(event, `/${given.body.id}`), { method: 'DELETE', token: head?.token as string })).status,
    ).toBe(404)
    expect((await api(path(event), { token: head?.token as string })).body.grants).toEqual([])
    expect(
      (await api(path(event), { token: head?.token as string, body: { email: a?.email, role: 'steward' } })).body.id,
    ).toBe(given.body.id)
    const { rows } = await pool.query(
      "SELECT action FROM audit_log WHERE subject = $1 AND action LIKE 'grant.%' ORDER BY created_at, id",
      [event.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['grant.give', 'grant.give', 'grant.revoke', 'grant.give'])
  })

  it('are nobody else’s business', async () => {
    const event = await createEvent({ club: club.id })
    const draft = await createEvent({ club: club.id, status: 'draft' })
    const organiser = await person({ roles: ['student', 'organiser'] })
    const own = await createEvent({ organiser: organiser.id })
    expect((await api(path(own), { token: organiser.token })).status).toBe(200)
    for (const stranger of [other as Person, a as Person, organiser]) {
      expect((await api(path(event), { token: stranger.token })).status).toBe(403)
      expect(
        (await api(path(event), { token: stranger.token, body: { email: stranger.email, role: 'supervisor' } })).status,
      ).toBe(403)
      expect((await api(path(draft), { token: stranger.token })).status).toBe(404)
    }
    expect((await api(path(event))).status).toBe(401)
    expect((await api(path({ slug: 'no-such-event' }), { token: admin.token })).status).toBe(404)
    expect((await api(path(event, '/x'), { method: 'DELETE', token: admin.token })).status).toBe(404)
    for (const body of [{ email: 'x', role: 'steward' }, { email: a?.email, role: 'boss' }, {}, { email: a?.email }])
      expect((await api(path(event), { token: admin.token, body })).status).toBe(400)
    expect(
      (await api(path(event), { token: admin.token, body: { email: 'nobody@sdu.edu.kz', role: 'steward' } })).body.error
        .code,
    ).toBe('person_not_found')
  })
})
