import { inject } from 'vitest'
import { inData } from '#scripts/lib/paths.ts'
import { applyTestEnvironment } from './environment.ts'
import './provided.ts'

const hub = inject('hub')
if (hub.error) throw new Error(hub.error)
applyTestEnvironment(hub.databaseUrl, inData('test-media', inject('run').runId))
