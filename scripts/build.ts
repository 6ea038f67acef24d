/**
 * npm run build: the production build alone, for images and servers that start web and worker themselves. Pages that query
 * are made from the database of DATABASE_URL, else from an empty embedded one; the web makes them anew when it starts.
 *
 *   --rebuild   build even if nothing has changed
 */
import { parseArgs } from 'node:util'
import { ensureBuild } from './lib/build.ts'
import { openEnvironment } from './lib/environment.ts'
import { messageOf } from './lib/files.ts'
import { beginLifetime } from './lib/lifetime.ts'
import { say } from './lib/output.ts'
import { migrate } from './lib/prepare.ts'

const { values } = parseArgs({ options: { rebuild: { type: 'boolean' } } })
const lifetime = beginLifetime((reason) => say(`\nStopping (${reason}) …`))
try {
  const environment = await openEnvironment({ onLog: say })
  lifetime.onEnd(environment.stop)
  await migrate(environment, lifetime.signal)
  const isBuilt = await ensureBuild({
    env: environment.env,
    isForced: values.rebuild === true,
    signal: lifetime.signal,
  })
  await lifetime.end(isBuilt ? 0 : 1)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  await lifetime.end(1)
}
