import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuild, isBuilt } from '#scripts/lib/build.ts'
import { messageOf } from '#scripts/lib/files.ts'
import { inData, inRoot, root } from '#scripts/lib/paths.ts'
import { lockHolder } from '#scripts/lib/pidLock.mjs'
import { dayKey } from '#src/i18n/formatDate.ts'
import { hostCertificate } from './emulators/hostCertificate.ts'
import { OpenIdEmulator } from './emulators/openid.ts'
import { testEnvironment } from './environment.ts'
import { type RunningHub, startHub } from './hub.ts'
import type { ProvidedHub } from './provided.ts'
import {
  cloneDatabase,
  digestOf,
  dropLeftovers,
  dropRun,
  ensureMigratedTemplate,
  ensureTemplate,
  newRunId,
  runDatabase,
  runScript,
  startTestPostgres,
} from './testServer.ts'

/**
 * For the browser tests: for each of their workers a production server with worker, on a database with the demo data of its own,
 * and the emulated identity provider of its university. If they cannot be had, the browser tests fail with the reason, and the other
 * tests still run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  const runId = newRunId()
  const [builds, media] = [inData('test-builds', runId), inData('test-media', runId)]
  const identities = await new OpenIdEmulator().start()
  const running: RunningHub[] = []
  try {
    await dropLeftovers(postgres.url)
    const template = await ensureMigratedTemplate(postgres.url)
    project.provide('run', { runId, serverUrl: postgres.url, template })
    const seeded = await ensureSeededTemplate(postgres.url)
    // The emulators of the outside listen on this machine; a university's server is reached by https only.
    const env = {
      NODE_EXTRA_CA_CERTS: (await hostCertificate()).file,
      TIMETABLE_RANGES: '127.0.0.1',
      OPENID_ISSUER: identities.url,
      OPENID_CLIENT_ID: identities.clientId,
      OPENID_CLIENT_SECRET: identities.clientSecret,
      OPENID_EMAIL_DOMAINS: 'sdu.edu.kz,stu.sdu.edu.kz',
    }
    const startOne = async (_: unknown, index: number): Promise<ProvidedHub> => {
      const name = `hub${index + 1}`
      const distDir = join(builds, name)
      const mediaDir = join(media, name)
      const databaseUrl = await cloneDatabase(postgres.url, seeded.template, runDatabase(runId, name))
      if (existsSync(seeded.mediaDir)) cpSync(seeded.mediaDir, mediaDir, { recursive: true })
      await copyBuild(databaseUrl, mediaDir, distDir)
      const hub = await startHub({ databaseUrl, mediaDir, distDir: relative(root, distDir), env })
      running.push(hub)
      identities.redirectUris.add(`${hub.url}/api/auth/openid/callback`)
      return { url: hub.url, databaseUrl, seeded: seeded.template, distDir: relative(root, distDir), mediaDir }
    }
    const started = await Promise.allSettled(Array.from({ length: workersOf(project) }, startOne))
    const failed = started.find((each) => each.status === 'rejected')
    if (failed) throw failed.reason
    project.provide(
      'hubs',
      started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    )
  } catch (error) {
    const none = { url: '', databaseUrl: '', seeded: '', distDir: '', mediaDir: '' }
    project.provide('hubs', [{ ...none, error: messageOf(error) }])
  }
  return async () => {
    await Promise.all(running.map((hub) => hub.stop()))
    await identities.stop()
    await dropRun(postgres.url, runId)
    await postgres.stop()
    for (const folder of [builds, media]) rmSync(folder, { recursive: true, force: true })
  }
}

/** How many run at once: of a few files that were named, no more than those. */
function workersOf(project: TestProject): number {
  const named = process.argv.filter((each) => each.endsWith('.test.ts')).length
  return Math.min(Number(project.config.maxWorkers) || 1, named || Number.POSITIVE_INFINITY)
}

/** The demo data are loaded once for each state of theirs and each day of the campus (their dates are around today), and cloned. */
async function ensureSeededTemplate(serverUrl: string): Promise<{ template: string; mediaDir: string }> {
  const digest = createHash('sha256')
    .update(digestOf('src/migrations', 'scripts/demo'))
    .update(readFileSync(inRoot('scripts', 'seed.ts')))
    .update(dayKey(Date.now(), 'Asia/Almaty'))
    .digest('hex')
    .slice(0, 12)
  const mediaDir = inData('test-media', `seeded-${digest}`)
  const template = await ensureTemplate(serverUrl, {
    digest: `seeded_${digest}`,
    fill: async (url) => {
      rmSync(mediaDir, { recursive: true, force: true })
      await runScript('scripts/migrate.ts', [], url, mediaDir)
      await runScript('scripts/seed.ts', ['--if-empty'], url, mediaDir)
    },
  })
  return { template, mediaDir }
}

/**
 * A copy of the production build: the server writes the pages it renders into its build, and pages of a test database must
 * not show up in the next `npm start`.
 */
async function copyBuild(databaseUrl: string, mediaDir: string, distDir: string): Promise<void> {
  const start = lockHolder(inData('start.lock'))
  if (start && !isBuilt()) {
    throw new Error(
      `npm start (process ${start.pid}) runs in this folder from an older build, which the browser tests would replace under it. Stop it first.`,
    )
  }
  const lines: string[] = []
  const env = testEnvironment(databaseUrl, mediaDir)
  if (!(await ensureBuild({ env, onLine: (line) => lines.push(line) }))) {
    throw new Error(`The site could not be built:\n${lines.slice(-40).join('\n')}`)
  }
  const isLeftOut = /[/\\]\.next[/\\](cache|dev|trace|types)([/\\]|$)/
  cpSync(inRoot('.next'), distDir, { recursive: true, filter: (source) => !isLeftOut.test(source) })
}
