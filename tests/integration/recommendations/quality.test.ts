import { expect, it } from 'vitest'
import { imagineCampus } from '#scripts/recommend/campus.ts'
import { judge } from '#scripts/recommend/judge.ts'
import { pool } from '#src/db/pool.ts'

it('finds the held-out event clearly more often than popularity and chance, and leaves no trace', async () => {
  const client = await pool.connect()
  try {
    const found = await judge(client, imagineCampus(5, 300), 5)
    expect(found.people).toBeGreaterThan(150)
    expect(found.recommender).toBeGreaterThan(found.popularity * 1.4)
    expect(found.popularity).toBeGreaterThan(found.random)
    const { rows } = await client.query("SELECT to_regclass('pg_temp.recommendations') AS left_behind")
    expect(rows).toEqual([{ left_behind: null }])
  } finally {
    client.release()
  }
})
