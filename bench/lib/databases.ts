import { Client } from 'pg'
import { inData } from '#scripts/lib/paths.ts'
import { cloneDatabase, dropDatabase, startPostgres, withClient } from '#scripts/lib/postgres.ts'
import { digestOf, ensureTemplate, runScript } from '#tests/support/testServer.ts'
import { fillCatalogue } from './fillCatalogue.ts'

export type Databases = {
  /** A database of its own with a catalogue of this size, and a connection to it. */
  open: (events: number) => Promise<{ url: string; client: Client }>
  close: () => Promise<void>
}

/**
 * Databases to measure on: at DATABASE_URL's server when it is given (a role that may make databases), else on a PostgreSQL of the
 * bench's own with the settings of `npm start`. Catalogues are made once for each state of the migrations and copied.
 */
export async function openDatabases(say: (line: string) => void): Promise<Databases> {
  const given = process.env.DATABASE_URL
  const own = given ? null : await startPostgres({ dataDir: inData('bench-postgres'), isDisposable: true, onLog: say })
  const serverUrl = given ?? (own as { url: string }).url
  const opened: { name: string; client: Client }[] = []
  const digest = digestOf('src/migrations', 'bench/lib')
  return {
    async open(events) {
      const template = await ensureTemplate(serverUrl, {
        digest: `bench_${digest}_${events}`,
        fill: async (url) => {
          say(`Making a catalogue of ${events.toLocaleString('en')} events …`)
          await runScript('scripts/migrate.ts', [], url, inData('bench-media'))
          await withClient(url, (client) => fillCatalogue(client, { events }))
        },
      })
      const name = `hub_bench_${process.pid}_${events}_${opened.length}`
      const url = await cloneDatabase(serverUrl, template, name)
      const client = new Client({ connectionString: url })
      client.on('error', () => undefined)
      await client.connect()
      opened.push({ name, client })
      return { url, client }
    },
    async close() {
      for (const { name, client } of opened) {
        await client.end()
        await dropDatabase(serverUrl, name)
      }
      await own?.stop()
    },
  }
}
