import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { withOwnDatabase } from '#tests/support/database.ts'
import { endWorkers, startWorker } from '#tests/support/jobs/processes.ts'

afterEach(endWorkers)

describe('B8: the hub without the constraint against overlap', () => {
  it.each([
    ['the constraint', 'ALTER TABLE booking_slots DROP CONSTRAINT bookings_no_overlap'],
    ['the trigger that fills what it guards', 'ALTER TABLE bookings DISABLE TRIGGER a_follow_booking'],
  ])(
    'does not start without %s, and says why',
    async (_name, damage) => {
      await withOwnDatabase('no_overlap', async (url) => {
        const client = new Client({ connectionString: url })
        await client.connect()
        await client.query(damage)
        await client.end()
        const missing = /bookings_no_overlap|a_follow_booking/
        for (const script of ['src/server.ts', 'src/jobs/worker.ts'])
          await expect(startWorker(script, url)).rejects.toThrow(missing)
      })
    },
    120_000,
  )
})
