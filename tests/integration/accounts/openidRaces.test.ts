import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { personalData } from '#src/db/accounts/personalData.ts'
import { pool } from '#src/db/pool.ts'
import { pgError, transaction } from '#src/db/transaction.ts'
import { api } from '#tests/support/accounts.ts'
import { OpenIdEmulator, type Person } from '#tests/support/emulators/openid.ts'
import { createUser } from '#tests/support/factories.ts'
import {
  begin,
  configure,
  type Finished,
  finish,
  identitiesOf,
  person,
  signInBy,
  unconfigure,
} from './openidSupport.ts'

let provider: OpenIdEmulator

beforeAll(async () => {
  provider = await new OpenIdEmulator().start()
})
afterAll(() => provider.stop())
beforeEach(() => configure(provider))
afterEach(unconfigure)

/** How many transactions wait for a lock on a table. */
const waiting = async (table: string): Promise<number> =>
  (
    await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND l.relation = $1::regclass AND NOT l.granted`,
      [table],
    )
  ).rows[0]?.count ?? 0

/**
 * People come back from the provider at one moment: all have looked for their identity in vain before any may write to `table`, which is
 * locked against writing until they stand there.
 */
async function atOnce(people: readonly Person[], table: string): Promise<Finished[]> {
  const ready = await Promise.all(
    people.map(async (who) => {
      const { address, cookie } = await begin('/')
      return { back: await provider.answer(address, who), cookie }
    }),
  )
  const gate = await pool.connect()
  try {
    await gate.query('BEGIN')
    await gate.query(`LOCK TABLE ${table} IN SHARE MODE`)
    const coming = ready.map(({ back, cookie }) => finish(back, cookie))
    while ((await waiting(table)) < people.length) await pause(5)
    await gate.query('COMMIT')
    return await Promise.all(coming)
  } finally {
    gate.release()
  }
}

/** The same subject, whose e-mail changes at the provider: nothing but the identity says that it is one person. */
const oneSubject = (count: number): Person[] => {
  const sub = randomUUID()
  return Array.from({ length: count }, (_, index) => person({ sub, email: `r${index}${sub}@stu.sdu.edu.kz` }))
}
const accountsOf = async (people: readonly Person[]): Promise<number> =>
  (await pool.query('SELECT 1 FROM users WHERE email = ANY ($1)', [people.map(({ email }) => email)])).rowCount ?? 0

describe('first sign-ins of one subject at once', () => {
  it('make one account, and all are signed in to it', async () => {
    const people = oneSubject(4)
    const finished = await atOnce(people, 'users')
    expect(new Set(finished.map(({ user }) => user)).size).toBe(1)
    expect(finished[0]?.user).toBeTruthy()
    expect(await accountsOf(people)).toBe(1)
  })

  it('make several without the constraint (control)', async () => {
    await pool.query('ALTER TABLE openid_identities DROP CONSTRAINT openid_identities_once')
    try {
      const people = oneSubject(4)
      await atOnce(people, 'users')
      expect(await accountsOf(people)).toBe(4)
    } finally {
      await pool.query('TRUNCATE openid_identities')
      await pool.query('ALTER TABLE openid_identities ADD CONSTRAINT openid_identities_once UNIQUE (issuer, subject)')
    }
  })

  it('with one e-mail make one account', async () => {
    const who = person()
    const finished = await Promise.all(Array.from({ length: 6 }, () => signInBy(provider, who)))
    expect(new Set(finished.map(({ user }) => user)).size).toBe(1)
    expect(await accountsOf([who])).toBe(1)
  })
})

describe('two subjects that claim one account at once', () => {
  it('one gets it, the other is refused', async () => {
    const user = await createUser()
    const people = Array.from({ length: 4 }, () => person({ email: user.email }))
    const finished = await Promise.all(people.map((who) => signInBy(provider, who)))
    expect(finished.filter((each) => each.user === user.id)).toHaveLength(1)
    expect(finished.filter(({ location }) => location.endsWith('openid_account_taken'))).toHaveLength(3)
    expect(await identitiesOf(user.id)).toHaveLength(1)
  })

  it('is refused by the database too, whoever writes', async () => {
    const [one, other] = [await createUser(), await createUser()]
    const tie = (subject: string, user: string) =>
      pool.query("INSERT INTO openid_identities (issuer, subject, user_id) VALUES ('https://id', $1, $2)", [
        subject,
        user,
      ])
    const mark = randomUUID()
    await tie(mark, one.id)
    const refused = async (work: Promise<unknown>) => pgError(await work.catch((error: unknown) => error)).constraint
    expect(await refused(tie(mark, other.id))).toBe('openid_identities_once')
    expect(await refused(tie(`${mark}2`, one.id))).toBe('openid_identities_one_a_person')
  })
})

describe('own data', () => {
  it('lists the identity in the archive and takes it away with the account', async () => {
    const who = person()
    const { user, cookies } = await signInBy(provider, who)
    const id = user as string
    const listed = JSON.parse(await personalData(pool, 'identities', id))
    expect(listed).toEqual([
      { issuer: provider.url, subject: who.sub, createdAt: expect.any(String), usedAt: expect.any(String) },
    ])
    await transaction((tx) => tx.query('SELECT erase_person($1)', [id]))
    expect(await identitiesOf(id)).toEqual([])
    const again = await signInBy(provider, who)
    expect(again.user).toBeTruthy()
    expect(again.user).not.toBe(id)
    expect((await api('/users/me', { headers: { cookie: cookies[0]?.split(';')[0] ?? '' } })).status).toBe(401)
  })

  it('keeps the identity of an archived account, so that it does not come back under another e-mail', async () => {
    const who = person()
    const { user } = await signInBy(provider, who)
    await pool.query('UPDATE users SET archived_at = now() WHERE id = $1', [user])
    expect((await signInBy(provider, person({ sub: who.sub }))).location).toContain('error=account_suspended')
  })
})
