/**
 * npm start: the whole hub on this machine, with the production build.
 *
 *   --no-demo   without the demo data
 *   --rebuild   build the site even if nothing has changed
 */
import { parseArgs } from 'node:util'
import { runHub } from './lib/hub.ts'

const { values } = parseArgs({ options: { 'no-demo': { type: 'boolean' }, rebuild: { type: 'boolean' } } })
await runHub({ kind: 'start', withDemoData: !values['no-demo'], isBuildForced: values.rebuild === true })
