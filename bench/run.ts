/**
 * `npm run bench`: the goals of spec/07 against the yardsticks, measured in turn on this machine (see bench/README.md).
 *
 *   npm run bench              everything, about ten minutes
 *   npm run bench -- --quick   fewer rounds, catalogues up to 10,000 events, about three
 *   npm run bench -- --only search,gpa   some parts, into a file of their own
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { readEnvironment } from '#scripts/lib/environment.ts'
import { messageOf } from '#scripts/lib/files.ts'
import { say, seconds } from '#scripts/lib/output.ts'
import { inData, inRoot } from '#scripts/lib/paths.ts'
import { sleep } from '#scripts/lib/wait.ts'
import { openDatabases } from './lib/databases.ts'
import type { Person } from './lib/people.ts'
import { markdown, type Report, type Row } from './lib/report.ts'
import type { Running } from './lib/subjects.ts'
import { type Part, resultName, wishOf } from './lib/wish.ts'

const wish = wishOf(process.argv.slice(2))
const { isQuick, only } = wish
const settings = isQuick
  ? {
      rounds: 3,
      secondsEach: 1,
      sizes: [1_000, 10_000],
      buyers: 2000,
      payments: 100,
      tickets: 400,
      months: 160,
      heads: 200,
      students: 2_000,
    }
  : {
      rounds: 5,
      secondsEach: 2,
      sizes: [1_000, 10_000, 100_000],
      buyers: 2000,
      payments: 200,
      tickets: 1000,
      months: 400,
      heads: 200,
      students: 20_000,
    }

// The modules of the hub read the environment when they are loaded; signatures of ours need the same secrets.
const environment = readEnvironment()
process.env.PAYLOAD_SECRET = environment.PAYLOAD_SECRET
process.env.TICKET_SIGNING_KEY = environment.TICKET_SIGNING_KEY
const secret = String(environment.PAYLOAD_SECRET)

const rows: Row[] = []
const problems: string[] = []
const running: Running[] = []
const databases = await openDatabases(say)
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
const { makePeople } = await import('./lib/people.ts')
const { prepareBuild, removeBuild, startWeb, startYardstick } = await import('./lib/subjects.ts')

/** Measures one part; a failure is reported and the rest goes on. */
async function part(name: Part, work: () => Promise<readonly Row[]>): Promise<void> {
  if (only && !only.includes(name)) return
  const startedAt = Date.now()
  try {
    const made = await work()
    rows.push(...made)
    for (const { path, result, goal, met } of made)
      say(`${met === null ? ' ' : met ? '✓' : '✗'} ${path}: ${result}${goal ? `  [${goal}]` : ''}`)
  } catch (error) {
    const cause = error instanceof Error && error.cause ? ` (${messageOf(error.cause)})` : ''
    problems.push(`${name}: ${messageOf(error)}${cause}`)
    say(`! ${problems.at(-1)}`)
  }
  say(`  (${name}: ${seconds(Date.now() - startedAt)})`)
}

async function keep(start: Promise<Running>): Promise<Running> {
  const started = await start
  running.push(started)
  return started
}

async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
}

const startedAt = Date.now()
try {
  mkdirSync(inData('bench-media'), { recursive: true })
  const { url, client } = await databases.open(settings.sizes[0] as number)
  await prepareBuild(url, () => undefined)
  const web = await keep(startWeb(url))
  await sleep(2000)
  const { startRow, weightRow } = await import('./rows/weight.ts')
  await part('start', async () => [startRow(web)])
  const c = await keep(startYardstick(url))
  const subjects = { hub: web.url, c: c.url, rounds: settings.rounds }
  const { rows: some } = await client.query<{ id: string; slug: string }>(
    `SELECT event_id AS id, slug FROM event_cards WHERE starts_at > now() + interval '7 days' ORDER BY starts_at LIMIT 1`,
  )
  const event = some[0] as { id: string; slug: string }
  await part('weight', async () => [await weightRow(web.url, event.slug)])
  await part('catalogue', async () =>
    (await import('./rows/catalogue.ts')).catalogueRows({ ...subjects, ...event, seconds: settings.secondsEach }),
  )

  const buyers: Person[] = await makePeople(client, settings.buyers, secret)
  await part('rush', async () => (await import('./rows/rush.ts')).rushRows({ ...subjects, client, buyers }))
  await part('checkIn', async () => [
    await (await import('./rows/checkIn.ts')).checkInRow({
      ...subjects,
      client,
      secret,
      holders: buyers.slice(0, settings.tickets),
    }),
  ])
  await part('availability', async () => [
    await (await import('./rows/availability.ts')).availabilityRow({
      ...subjects,
      client,
      amount: settings.months,
    }),
  ])
  await part('contention', async () => [
    await (await import('./rows/contention.ts')).contentionRow({
      ...subjects,
      client,
      heads: await makePeople(client, settings.heads, secret, 'club_head'),
    }),
  ])
  await part('webhook', async () => [
    await (await import('./rows/webhook.ts')).webhookRow({
      ...subjects,
      client,
      databaseUrl: url,
      buyers: buyers.slice(0, settings.payments),
      rounds: Math.min(3, settings.rounds),
    }),
  ])
  // Last on this database: it makes all of its people out of date.
  await part('gpa', async () => [
    await (await import('./rows/gpaNight.ts')).gpaNightRow({
      ...subjects,
      client,
      buyers: buyers.slice(0, settings.tickets),
      students: settings.students,
      rounds: Math.min(3, settings.rounds),
    }),
  ])
  await stopAll()

  const { measureSearch, searchRow } = await import('./rows/search.ts')
  await part('search', async () => {
    const sizes: Awaited<ReturnType<typeof measureSearch>>[] = []
    for (const events of settings.sizes) {
      const sized = await databases.open(events)
      const [hub, yardstick] = [await keep(startWeb(sized.url)), await keep(startYardstick(sized.url))]
      await measureSearch({ events, hub: hub.url, c: yardstick.url }, 1, 1)
      sizes.push(
        await measureSearch({ events, hub: hub.url, c: yardstick.url }, settings.rounds, settings.secondsEach * 2),
      )
      await stopAll()
    }
    return [searchRow(sizes)]
  })
} finally {
  await stopAll()
  removeBuild()
  await databases.close()
}

const at = new Date().toISOString()
const report: Report = {
  at: at.slice(0, 10),
  machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, one process each, 16 connections`,
  settings: { ...settings, sizes: settings.sizes.join(' / ') },
  rows,
  problems,
}
const results = resultName(report.at, wish)
const name = inRoot('bench', 'results', results)
mkdirSync(inRoot('bench', 'results'), { recursive: true })
writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`)
writeFileSync(`${name}.md`, markdown(report))
say(`\n${markdown(report)}\nDone in ${seconds(Date.now() - startedAt)}: bench/results/${results}.md and .json`)
process.exit(problems.length > 0 ? 1 : 0)
