/**
 * npm run seed: fills the hub with the demo campus, through the same code as real data. Never in production. An interrupted load is
 * continued by the next one.
 *
 *   --if-empty   only if nobody has begun to work here
 *   --reset      empties the hub first: everything in it is lost
 */
import { parseArgs } from 'node:util'
import { announceTags } from '#src/db/announceTags.ts'
import { pool } from '#src/db/pool.ts'
import { allPagesTag } from '#src/domain/cacheTags.ts'
import { env } from '#src/lib/env.ts'
import { refreshEverybody } from '#src/services/recommendations/work.ts'
import { loadClubs, loadCommunity } from './demo/load/clubs.ts'
import type { Load } from './demo/load/context.ts'
import { loadEvents } from './demo/load/events.ts'
import { loadGrants } from './demo/load/grants.ts'
import { loadLedgers } from './demo/load/ledgers.ts'
import { loadPeople } from './demo/load/people.ts'
import { loadPictures } from './demo/load/pictures.ts'
import { loadLocations, loadTerms } from './demo/load/places.ts'
import { loadReviews } from './demo/load/reviews.ts'
import { begin, emptyHub, finish, isEmpty, lockLoad, readState } from './demo/load/state.ts'
import { loadStudio } from './demo/load/studio.ts'
import { loadTickets } from './demo/load/tickets.ts'
import { planDemo } from './demo/schedule.ts'
import { say, seconds } from './lib/output.ts'

const seed = 7

/** Says what is being loaded, now and then how far it is, and how long it took. */
async function step(
  name: string,
  work: (progress: (done: number, all: number) => void) => Promise<unknown>,
): Promise<void> {
  const startedAt = Date.now()
  let saidAt = startedAt
  const result = await work((done, all) => {
    if (Date.now() - saidAt < 5_000) return
    saidAt = Date.now()
    say(`  ${name}: ${done} of ${all}`)
  })
  say(`  ${name}${typeof result === 'number' ? `: ${result}` : ''} (${seconds(Date.now() - startedAt)})`)
}

async function load(plannedAt: Date): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('#payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  const plan = planDemo({ now: plannedAt, seed })
  const what: Load = {
    payload,
    plan,
    people: new Map(),
    terms: new Map(),
    locations: new Map(),
    clubs: new Map(),
    events: new Map(),
    pictures: new Map(),
  }
  await step('accounts', () => loadPeople(what))
  await step('categories, genres and tags', () => loadTerms(what))
  await step('halls and rooms', () => loadLocations(what))
  await step('pictures', (progress) => loadPictures(what, progress))
  await step('clubs', () => loadClubs(what))
  await step('members and followers', () => loadCommunity(what))
  await step('events', (progress) => loadEvents(what, progress))
  await step('tickets', () => loadTickets(what))
  await step('reviews', () => loadReviews(what))
  await step('bonuses and Social GPA', () => loadLedgers(what))
  await step('helpers at the door', () => loadGrants(what))
  await step('photo studio', () => loadStudio(what))
  // The worker would make them within the hour. Without figures about the tables just filled they would be made the slow way.
  await step('recommendations', async () => {
    await pool.query('ANALYZE')
    await refreshEverybody()
  })
}

/** @returns what there is to say at the end */
async function run({ ifEmpty, reset }: { ifEmpty: boolean; reset: boolean }): Promise<string> {
  if (reset) {
    say('Emptying the hub …')
    await emptyHub()
  }
  const state = await readState()
  if (state?.isFinished) return 'The demo data are loaded already (npm run seed -- --reset loads them anew).'
  if (!state && ifEmpty && !(await isEmpty())) return 'The hub is in use; nothing was loaded.'
  const startedAt = Date.now()
  const plannedAt = state?.plannedAt ?? new Date()
  if (state) say('Going on with the demo data, whose loading was interrupted …')
  else await begin(plannedAt)
  await load(plannedAt)
  await finish()
  await pool.query('ANALYZE')
  await announceTags(pool, [allPagesTag])
  return `The demo data are loaded (${seconds(Date.now() - startedAt)}).`
}

const { values } = parseArgs({ options: { 'if-empty': { type: 'boolean' }, reset: { type: 'boolean' } } })
if (env.isProduction) {
  process.stderr.write(
    'The demo data are never loaded in production (HUB_MODE=production): their passwords are known to everybody.\n',
  )
  process.exit(1)
}
// What the load writes is history: see mark_history in src/migrations/sql/015_worker.sql.
Object.assign(pool.options, {
  verify: (client: { query: (sql: string, done: (err?: Error) => void) => void }, done: (err?: Error) => void) =>
    client.query("SET hub.history = 'on'", (err) => done(err ?? undefined)),
})
await lockLoad()
say(await run({ ifEmpty: values['if-empty'] === true, reset: values.reset === true }))
process.exit(0)
