import { beforeAll } from 'vitest'
import { inData } from '#scripts/lib/paths.ts'
import { ensureOwnDatabase, resetDatabase } from './database.ts'
import { applyTestEnvironment } from './environment.ts'

// Before the test file, and with it src/lib/env.ts, is loaded.
const own = await ensureOwnDatabase()
applyTestEnvironment(own.url, inData('test-media', own.runId))

// Files share a worker (`isolate: false`), so each begins by clearing what the one before left.
beforeAll(resetDatabase)
