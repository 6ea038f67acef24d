import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readTextIfAny, writeWhole } from './files.ts'
import { say, seconds } from './output.ts'
import { inData, inRoot, root } from './paths.ts'
import { waitForLock } from './pidLock.mjs'
import { runNode } from './processes.ts'

const inputs = ['src', 'public', 'payload.config.ts', 'next.config.ts', 'postcss.config.mjs', 'package-lock.json']
/** What the build does not read. */
const isIgnored = (path: string) =>
  /\.spec\.tsx?$/.test(path) || path.startsWith(`src${sep}migrations${sep}`) || path.startsWith(join('public', 'ui'))

function filesUnder(path: string): string[] {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return []
  if (!status.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A digest of everything the build is made from. */
export function sourceHash(): string {
  const hash = createHash('sha256')
  const files = inputs.flatMap((input) => filesUnder(inRoot(input)))
  for (const file of files.sort()) {
    const path = relative(root, file)
    if (!isIgnored(path)) hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

export interface BuildOptions {
  /** With DATABASE_URL: pages that query are made while building. */
  env: NodeJS.ProcessEnv
  /** Build even if nothing has changed. */
  isForced?: boolean
  signal?: AbortSignal
  onLine?: (line: string) => void
}

/** Where the build is made, whatever NEXT_DIST_DIR says: that names the build a server runs from. */
const distDir = inRoot('.next')
/** Written after a build and removed before one, so that an interrupted build is never taken for a good one. */
const stampFile = join(distDir, 'event-hub-build.json')

const publicScript = inRoot('public', 'ui', 'hub.js')

/** Is the build there and made from the present sources? */
export function isBuilt(source = sourceHash()): boolean {
  const stamp = JSON.parse(readTextIfAny(stampFile) ?? '{}') as { source?: string }
  return stamp.source === source && existsSync(join(distDir, 'BUILD_ID')) && existsSync(publicScript)
}

/** The public pages' one script; it is made into public/ui and not kept in the repository. @returns whether it could be made */
export async function buildPublicScript(options: Omit<BuildOptions, 'isForced'>): Promise<boolean> {
  return (await runNode([inRoot('src', 'ui', 'public', 'build.mjs')], options)) === 0
}

/**
 * Builds the site unless the present build is of the present sources. Several at once wait for the first.
 *
 * @returns whether there is a good build now (false: it failed or was ended; Next's own words were shown)
 */
export async function ensureBuild({ env, isForced = false, signal, onLine }: BuildOptions): Promise<boolean> {
  const lock = await waitForLock(inData('build.lock'), {
    timeoutMs: 900_000,
    onWait: (holder) => say(`Waiting for process ${holder.pid}, which builds the site …`),
  })
  try {
    const source = sourceHash()
    if (!isForced && isBuilt(source)) return true
    const reason = existsSync(stampFile) ? 'the sources have changed' : 'the first build, about a minute'
    say(`Building the site (${reason}) …`)
    const startedAt = Date.now()
    rmSync(stampFile, { force: true })
    if (!(await buildPublicScript({ env, signal, onLine }))) return false
    const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')
    const code = await runNode([next, 'build'], {
      env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: '.next' },
      signal,
      onLine,
    })
    if (code !== 0) return false
    writeWhole(stampFile, `${JSON.stringify({ source })}\n`)
    say(`Built in ${seconds(Date.now() - startedAt)}.`)
    return true
  } finally {
    lock.release()
  }
}
