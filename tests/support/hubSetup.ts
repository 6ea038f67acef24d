import { applyTestEnvironment } from './environment.ts'
import { ownHub } from './hub.ts'

const { databaseUrl, mediaDir } = ownHub()
applyTestEnvironment(databaseUrl, mediaDir)
