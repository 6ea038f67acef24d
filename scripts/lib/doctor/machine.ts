import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { connect as connectPlain } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import { findChromium } from '../browser.mjs'
import { messageOf } from '../files.ts'
import { isHealthy } from '../health.ts'
import { inData, root } from '../paths.ts'
import { lockHolder } from '../pidLock.mjs'
import { isPortFree } from '../ports.ts'
import { careful, type Finding, mend, ok } from './finding.ts'

const megabyte = 1024 * 1024

export function checkNode(): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isEnough = major > 22 || (major === 22 && minor >= 18)
  return [
    isEnough ? ok('Node', process.version) : mend('Node', `${process.version} is too old; npm ci brings Node 24 along`),
  ]
}

/** Space for the database and the media, and may we write there? */
export function checkDisk(mediaDir: string): Finding[] {
  const findings: Finding[] = []
  const free = Math.round((Number(statfsSync(root).bavail) * statfsSync(root).bsize) / megabyte)
  const text = `${free} MB free`
  if (free < 200) findings.push(mend('disk', `only ${text}; the embedded database stops when the disk is full`))
  else findings.push(free < 1024 ? careful('disk', `only ${text}`) : ok('disk', text))
  try {
    mkdirSync(mediaDir, { recursive: true })
    accessSync(mediaDir, constants.W_OK)
  } catch (error) {
    findings.push(mend('media', `uploads cannot be kept in ${mediaDir}: ${messageOf(error)}. Set MEDIA_DIR`))
  }
  return findings
}

/** Is our port free, or ours already? */
export async function checkPort(port: number, host: string | undefined): Promise<Finding[]> {
  const running = lockHolder(inData('start.lock')) ?? lockHolder(inData('dev.lock'))
  if (running) return [ok('port', `Event Hub runs: ${running.url} (process ${running.pid})`)]
  if (await isPortFree(port, host || '0.0.0.0')) return [ok('port', `${port} is free`)]
  if (await isHealthy(`http://127.0.0.1:${port}/api/health`)) return [ok('port', `${port}: an Event Hub answers there`)]
  return [mend('port', `${port} is used by another program; stop it or set PORT`)]
}

export function checkBrowser(): Finding[] {
  const path = findChromium()
  if (path && existsSync(path)) return [ok('browser', `for the tests: ${path}`)]
  if (path) return [mend('browser', `CHROME_PATH is ${path}, but there is no such file`)]
  return [careful('browser', 'no Chromium; only npm test needs one, and says how to install it')]
}

/** Does the mail server of SMTP_URL greet us? Nothing is sent. */
export async function checkMail(smtpUrl: string | undefined): Promise<Finding[]> {
  if (!smtpUrl) return [ok('mail', 'no SMTP_URL; letters stay readable in the administration')]
  let url: URL
  try {
    url = new URL(smtpUrl)
  } catch {
    return [mend('mail', 'SMTP_URL is not an address; for example smtps://user:password@mail.example.org:465')]
  }
  const isSecure = url.protocol === 'smtps:'
  const port = Number(url.port) || (isSecure ? 465 : 587)
  const problem = await greet(url.hostname, port, isSecure)
  const place = `${url.hostname}:${port}`
  return [
    problem ? mend('mail', `${place} does not answer as a mail server: ${problem}`) : ok('mail', `${place} answers`),
  ]
}

/** @returns what is wrong, or null */
function greet(host: string, port: number, isSecure: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = isSecure ? connectSecure({ host, port, servername: host }) : connectPlain({ host, port })
    const finish = (problem: string | null) => {
      socket.destroy()
      resolve(problem)
    }
    socket.setTimeout(7_000, () => finish('no answer within 7 s'))
    socket.once('error', (error) => finish(error.message))
    socket.once('data', (data: Buffer) => {
      const line = data.toString('latin1').split('\r\n')[0] ?? ''
      finish(line.startsWith('220') ? null : `it said "${line.slice(0, 80)}"`)
    })
  })
}
