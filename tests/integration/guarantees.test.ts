import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { assertGuarantees, guarantees, missingGuarantees } from '#src/db/constraints.ts'
import { pool } from '#src/db/pool.ts'
import { withOwnDatabase } from '#tests/support/database.ts'
import { createClub, createUser, testPayload } from '#tests/support/factories.ts'

describe('the start-up check of the guarantees', () => {
  it('finds nothing missing after the migrations', async () => {
    expect(await missingGuarantees(pool)).toEqual([])
  })

  it('names each guarantee that was taken away', async () => {
    await withOwnDatabase('guarantees', async (url) => {
      const client = new Client({ connectionString: url })
      await client.connect()
      try {
        for (const name of guarantees.constraints) {
          const { rows } = await client.query<{ relation: string }>(
            'SELECT conrelid::regclass::text AS relation FROM pg_constraint WHERE conname = $1',
            [name],
          )
          await client.query(`ALTER TABLE ${rows[0]?.relation} DROP CONSTRAINT "${name}"`)
        }
        for (const name of guarantees.indexes) await client.query(`DROP INDEX "${name}" CASCADE`)
        for (const name of guarantees.triggers) {
          const { rows } = await client.query<{ relation: string }>(
            'SELECT tgrelid::regclass::text AS relation FROM pg_trigger WHERE tgname = $1',
            [name],
          )
          await client.query(`ALTER TABLE ${rows[0]?.relation} DISABLE TRIGGER "${name}"`)
        }
        const all = [...guarantees.constraints, ...guarantees.indexes, ...guarantees.triggers]
        expect((await missingGuarantees(client)).sort()).toEqual([...all].sort())
        await expect(assertGuarantees(client)).rejects.toThrow('bookings_no_overlap')
      } finally {
        await client.end()
      }
    })
  })
})

describe('Payload on an honest COMMIT', () => {
  it('reports a refusal that comes at commit instead of answering with a document that does not exist', async () => {
    const payload = await testPayload()
    await pool.query(`
      CREATE FUNCTION refuse_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'refused at commit'; END $$;
      CREATE CONSTRAINT TRIGGER refuse_at_commit AFTER INSERT ON genres DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_at_commit();`)
    try {
      await expect(
        payload.create({ collection: 'genres', data: { name: 'Джаз', slug: 'jazz-at-commit' }, context: {} }),
      ).rejects.toMatchObject({
        cause: { message: 'refused at commit' },
      })
    } finally {
      await pool.query('DROP TRIGGER refuse_at_commit ON genres; DROP FUNCTION refuse_at_commit()')
    }
    const { rows } = await pool.query("SELECT 1 FROM genres WHERE slug = 'jazz-at-commit'")
    expect(rows).toEqual([])
    const genre = await payload.create({
      collection: 'genres',
      data: { name: 'Джаз', slug: 'jazz-after' },
      context: {},
    })
    expect(genre.slug).toBe('jazz-after')
  })

  it('keeps 50 parallel creates, each in a transaction of its own', async () => {
    const payload = await testPayload()
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        payload.create({ collection: 'tags', data: { name: `Тег ${index}`, slug: `parallel-${index}` }, context: {} }),
      ),
    )
    const { rows } = await pool.query<{ n: number }>("SELECT count(*)::int AS n FROM tags WHERE slug LIKE 'parallel-%'")
    expect([made.length, rows[0]?.n]).toEqual([50, 50])
  })
})

describe('heading a club', () => {
  it('promotes and demotes whoever writes the head', async () => {
    const [first, second] = await Promise.all([createUser(), createUser()])
    const roles = async (user: string): Promise<string[]> => {
      const { rows } = await pool.query<{ value: string }>(
        'SELECT value FROM users_roles WHERE parent_id = $1 ORDER BY value',
        [user],
      )
      return rows.map((row) => row.value)
    }
    const club = await createClub({ head: first.id })
    const other = await createClub({ head: first.id })
    expect(await roles(first.id)).toEqual(['student', 'club_head'])
    await pool.query('UPDATE clubs SET head_id = $1 WHERE id = $2', [second.id, club.id])
    expect([await roles(first.id), await roles(second.id)]).toEqual([
      ['student', 'club_head'],
      ['student', 'club_head'],
    ])
    await pool.query('UPDATE clubs SET head_id = NULL WHERE id = $1', [other.id])
    expect(await roles(first.id)).toEqual(['student'])
  })
})
