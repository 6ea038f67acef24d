/**
 * npm run dev: the whole hub on this machine; Next compiles pages as you change them. After a change to the server, the
 * worker or the Payload config: Ctrl-C and again.
 *
 *   --no-demo   without the demo data
 */
import { parseArgs } from 'node:util'
import { runHub } from './lib/hub.ts'

const { values } = parseArgs({ options: { 'no-demo': { type: 'boolean' } } })
await runHub({ kind: 'dev', withDemoData: !values['no-demo'], isBuildForced: false })
