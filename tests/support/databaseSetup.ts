import { beforeAll } from 'vitest'
import { inData } from '#scripts/lib/paths.ts'
import { ensureOwnDatabase, resetDatabase } from './database.ts'
import { applyTestEnvironment } from './environment.ts'

// Before the test file, and with it src/lib/env.ts, is loaded.
const own = await ensureOwnDatabase()
applyTestEnvironment(own.url, inData('test-media', own.runId))

const { bePatient } = await import('./connections.ts')
const { dayLasts } = await import('./clock.ts')
const { forgetMemos } = await import('#src/lib/memo.ts')
bePatient()

// Files share a worker (`isolate: false`), so each begins by clearing what the one before left.
beforeAll(async () => {
  await resetDatabase()
  forgetMemos()
})
// Twice a day this takes a minute; a file that is read in the old day and runs in the new one would be wrong about today.
beforeAll(() => dayLasts(60), 120_000)
