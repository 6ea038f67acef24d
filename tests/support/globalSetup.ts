import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { inData } from '#scripts/lib/paths.ts'
import './provided.ts'
import { dropLeftovers, dropRun, ensureMigratedTemplate, newRunId, startTestPostgres } from './testServer.ts'

/** For the integration tests: a PostgreSQL, and in it a template that each worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  const runId = newRunId()
  try {
    await dropLeftovers(postgres.url)
    project.provide('run', { runId, serverUrl: postgres.url, template: await ensureMigratedTemplate(postgres.url) })
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return async () => {
    await dropRun(postgres.url, runId)
    await postgres.stop()
    rmSync(inData('test-media', runId), { recursive: true, force: true })
  }
}
