/**
 * Completes package-lock.json with the optional platform packages (`@next/swc-darwin-arm64`, …) that npm silently
 * leaves out when the registry in use does not carry them. Without them `npm ci` on another platform, or of npm 11
 * against the full registry, stops with "Missing … from lock file". Run after every `npm install`.
 *
 *   node scripts/lock-optional.mjs           adds what is missing
 *   node scripts/lock-optional.mjs --check   only says what is missing; exit code 1 if anything is
 *
 * An added entry has no integrity: the registry that made the lock did not have the package to take one from.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const systems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  macos: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win: 'win32',
  win32: 'win32',
  windows: 'win32',
}
const processors = {
  arm: 'arm',
  arm64: 'arm64',
  armv7: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
}
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl', linuxmusl: 'musl' }
/** Packages whose platform does not stand in their name. */
const byName = { fsevents: { os: ['darwin'] } }

/**
 * The platform a package is for, read from its name: `@tailwindcss/oxide-linux-arm64-musl`.
 * @param {string} name @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | null} null if the name does not tell
 */
export function platformOf(name) {
  if (name in byName) return byName[/** @type {keyof typeof byName} */ (name)]
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  /** @param {Record<string, string>} table */
  const find = (table) => words.flatMap((word) => (Object.hasOwn(table, word) ? [table[word]] : [])).slice(0, 1)
  const [os, cpu, libc] = [find(systems), find(processors), find(libraries)]
  // A package for WebAssembly runs on any system, and one for all processors of a system says "universal" or nothing.
  const isLinux = os[0] === 'linux'
  if (os.length === 0 && cpu[0] !== 'wasm32') return null
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(isLinux && libc.length && { libc }) }
}

/**
 * Where npm would find `name` from the package at `from`, walking the node_modules folders upwards.
 * @param {Lock} lock @param {string} from @param {string} name
 */
function isLocked(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock.packages[path]) return true
    if (folder === '') return false
  }
}

/** The version a range of an optional platform package stands for: they are published in step with their parent. */
const versionOf = (/** @type {string} */ range) => range.replace(/^[\^~=v]+/, '')

/**
 * The entries the lock lacks, by their path; `unknown` are those whose platform cannot be told from the name.
 * @param {Lock} lock
 */
export function missingOptional(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {}
  /** @type {string[]} */
  const unknown = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, path, name)) continue
      const platform = platformOf(name)
      if (platform && /^[\^~=v]*\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range)) {
        missing[`node_modules/${name}`] = {
          version: versionOf(range),
          ...platform,
          ...(entry.dev && { dev: true }),
          optional: true,
        }
      } else unknown.push(`${name}@${range} (of ${path || 'package.json'})`)
    }
  }
  return { missing, unknown }
}

/** npm's own order: by path, so that its next write changes nothing else. @param {Lock} lock */
function sorted(lock) {
  const paths = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(paths.map((path) => [path, lock.packages[path]])) }
}

function main() {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json')
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const { missing, unknown } = missingOptional(lock)
  const names = Object.keys(missing).map((path) => path.slice('node_modules/'.length))
  for (const text of unknown) process.stderr.write(`Not in the lock, and its platform is not known: ${text}\n`)
  if (process.argv.includes('--check')) {
    if (names.length === 0 && unknown.length === 0) return
    for (const name of names) process.stderr.write(`Not in the lock: ${name}\n`)
    process.stderr.write('Run: node scripts/lock-optional.mjs\n')
    process.exitCode = 1
    return
  }
  if (names.length === 0) {
    process.stdout.write('package-lock.json has all optional platform packages.\n')
    return
  }
  Object.assign(lock.packages, missing)
  writeFileSync(file, `${JSON.stringify(sorted(lock), null, 2)}\n`)
  process.stdout.write(`Added to package-lock.json (${names.length}):\n  ${names.join('\n  ')}\n`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main()
