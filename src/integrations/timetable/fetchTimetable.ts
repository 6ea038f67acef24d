import { lookup } from 'node:dns'
import { get as getOverHttp, type IncomingMessage } from 'node:http'
import { get as getOverTls } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPublicAddress } from '#src/lib/publicAddress.ts'
import { isTimetableAddress } from '#src/lib/trustedRanges.ts'

/** What the server said of its copy the last time, sent back so that it may answer 304. */
export type Validators = { etag: string | null; lastModified: string | null }

export type Fetched =
  | ({ state: 'ok'; text: string } & Validators)
  | { state: 'unchanged' | 'gone' | 'unreachable' | 'refused' | 'too_big' }

/** What tests change: an emulator listens on this machine, without a certificate. */
export type Outside = { isAllowed: (ip: string) => boolean; protocols: readonly string[]; timeoutMs: number }

export const publicOutside: Outside = {
  isAllowed: (ip) => isPublicAddress(ip) || isTimetableAddress(ip),
  protocols: ['https:'],
  timeoutMs: 15_000,
}

/** A term of a whole faculty is a tenth of this. */
export const mostBytes = 2 * 1024 * 1024
const mostRedirects = 5

class Refused extends Error {}

/** Resolves a name as the connection itself does, so that nothing is resolved twice; any address that is not public refuses it. */
const guarded =
  (isAllowed: Outside['isAllowed']): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) return done(error ?? new Error('no address'), '', 0)
      if (!addresses.every(({ address }) => isAllowed(address))) return done(new Refused(host), '', 0)
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }

/** One request, to an address that was looked at. The body is not read yet. */
function ask(url: URL, { etag, lastModified }: Validators, outside: Outside, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!outside.protocols.includes(url.protocol) || url.username || url.password) throw new Refused(url.protocol)
  // A connection to a written-out address asks no name server.
  if (isIP(host) && !outside.isAllowed(host)) throw new Refused(host)
  const headers = {
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    'accept-encoding': 'identity',
    'user-agent': 'EventHub timetable',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  }
  const get = url.protocol === 'https:' ? getOverTls : getOverHttp
  return new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false, lookup: guarded(outside.isAllowed), signal }, resolve).on('error', reject)
  })
}

async function readBody(answer: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What an answer that is no redirect says. */
async function readAnswer(answer: IncomingMessage): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer
  if (status === 304) return { state: 'unchanged' }
  if ([401, 403, 404, 410].includes(status)) return { state: 'gone' }
  if (status !== 200) return { state: 'unreachable' }
  const text = Number(headers['content-length'] ?? 0) > mostBytes ? null : await readBody(answer)
  if (text === null) return { state: 'too_big' }
  return { state: 'ok', text, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null }
}

async function follow(start: string, validators: Validators, outside: Outside, signal: AbortSignal): Promise<Fetched> {
  let url = new URL(start)
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url, validators, outside, signal)
    const { statusCode: status = 0, headers } = answer
    try {
      const isRedirect = status >= 300 && status < 400 && status !== 304 && headers.location !== undefined
      if (!isRedirect) return await readAnswer(answer)
      url = new URL(headers.location ?? '', url)
    } finally {
      answer.destroy()
    }
  }
  return { state: 'unreachable' }
}

/**
 * Fetches a calendar from an address a person gave: https only, public addresses and TIMETABLE_RANGES only (looked at where the
 * connection is made, for every redirect anew), at most {@link mostBytes} and 15 seconds in all. Never throws: how it ended is in the answer.
 */
export async function fetchTimetable(url: string, validators: Validators, outside = publicOutside): Promise<Fetched> {
  try {
    return await follow(url, validators, outside, AbortSignal.timeout(outside.timeoutMs))
  } catch (error) {
    return { state: error instanceof Refused ? 'refused' : 'unreachable' }
  }
}
