/**
 * A local server that behaves as Stripe: the same paths, form encoding, sign-in, idempotency and errors, checked field by field; webhooks
 * signed in Stripe's own scheme. It can be slow, fail, lose answers, and deliver notifications twice, late, in another order or never.
 * For tests and for development (scripts/stripe-emulator.ts).
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { type Params, readForm, StripeFault } from './stripeForm.ts'
import { routeOf } from './stripeRoutes.ts'
import { type Session, StripeState } from './stripeState.ts'

/** What happens to the next request instead of an ordinary answer. */
export type Mishap =
  /** The work is done, the answer is lost with the connection. */
  | 'lostAnswer'
  /** Nothing is done and nothing is answered until the caller gives up. */
  | 'silence'
  /** A fault on Stripe's side, before anything was done. */
  | 'fault'

export type Seen = {
  method: string
  path: string
  params: Params
  idempotencyKey: string | null
  version: string | null
}

/** Answers the payment pages (`/c/pay/<session>`), which are no part of the API. */
export type PayPage = (request: IncomingMessage, response: ServerResponse, baseUrl: string) => void

export type StripeEmulatorOptions = {
  secretKey?: string
  webhookSecret?: string
  livemode?: boolean
  port?: number
  host?: string
}

type Saved = { digest: string; status: number; body: string }

export class StripeEmulator {
  readonly state: StripeState
  readonly secretKey: string
  readonly webhookSecret: string
  readonly seen: Seen[] = []
  /** Taken one by one by requests that change something. */
  readonly mishaps: Mishap[] = []
  url = ''
  payPage: PayPage | undefined
  readonly #saved = new Map<string, Saved>()
  readonly #silent = new Set<ServerResponse>()
  #server: Server | undefined
  #events = 0

  constructor({
    secretKey = 'sk_test_emulator',
    webhookSecret = 'whsec_emulator',
    livemode = false,
  }: StripeEmulatorOptions = {}) {
    this.secretKey = secretKey
    this.webhookSecret = webhookSecret
    this.state = new StripeState(livemode)
  }

  async start({ port = 0, host = '127.0.0.1' }: StripeEmulatorOptions = {}): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, host, resolve))
    this.url = `http://${host}:${(server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    for (const response of this.#silent) response.destroy()
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  /** The session made for one of our payments; the newest. */
  sessionFor(reference: string): Session {
    const found = [...this.state.sessions.values()]
      .reverse()
      .find((session) => session.client_reference_id === reference)
    if (!found) throw new Error(`no session for ${reference}`)
    return found
  }

  /** An event as Stripe would send it now. */
  event(
    type: string,
    object: unknown,
    changes: Record<string, unknown> = {},
  ): { body: string; header: (options?: { secret?: string; timestamp?: number }) => string } {
    const body = JSON.stringify(
      {
        id: `evt_test_${Date.now()}_${++this.#events}`,
        object: 'event',
        api_version: Stripe.API_VERSION,
        created: StripeState.now(),
        livemode: this.state.livemode,
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
        type,
        data: { object },
        ...changes,
      },
      null,
      2,
    )
    const header = ({ secret = this.webhookSecret, timestamp }: { secret?: string; timestamp?: number } = {}): string =>
      new Stripe(this.secretKey).webhooks.generateTestHeaderString({
        payload: body,
        secret,
        ...(timestamp ? { timestamp } : {}),
      })
    return { body, header }
  }

  /** The event of a session: completed, expired, … */
  sessionEvent(
    type: string,
    session: Session,
    changes: Record<string, unknown> = {},
  ): ReturnType<StripeEmulator['event']> {
    return this.event(type, this.state.shown(session, []), changes)
  }

  /** Sends an event to a webhook address, `copies` times; answers the statuses. */
  async deliver(to: string, { body, header }: ReturnType<StripeEmulator['event']>, copies = 1): Promise<number[]> {
    const send = async (): Promise<number> => {
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'stripe-signature': header() },
        body,
      })
      await answer.arrayBuffer()
      return answer.status
    }
    return Promise.all(Array.from({ length: copies }, send))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.payPage && request.url?.startsWith('/c/pay/')) return this.payPage(request, response, this.url)
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const mishap = request.method === 'POST' ? this.mishaps.shift() : undefined
    if (mishap === 'silence') {
      this.#silent.add(response)
      return
    }
    const { status, body } = mishap === 'fault' ? this.#fault() : this.#work(request, Buffer.concat(chunks).toString())
    if (mishap === 'lostAnswer') {
      response.destroy()
      return
    }
    response.writeHead(status, {
      'content-type': 'application/json',
      'request-id': `req_${++this.#events}`,
      'stripe-version': Stripe.API_VERSION,
      ...(mishap === 'fault' ? { 'stripe-should-retry': 'false' } : {}),
    })
    response.end(body)
  }

  #fault(): { status: number; body: string } {
    return {
      status: 500,
      body: JSON.stringify({ error: { type: 'api_error', message: 'Something went wrong on our end.' } }),
    }
  }

  #work(request: IncomingMessage, text: string): { status: number; body: string } {
    try {
      return this.#checked(request, text)
    } catch (err) {
      if (err instanceof StripeFault) return { status: err.status, body: JSON.stringify({ error: err.body }) }
      throw err
    }
  }

  #checked(request: IncomingMessage, text: string): { status: number; body: string } {
    const url = new URL(request.url ?? '/', 'http://stripe')
    const method = request.method ?? 'GET'
    const key = request.headers['idempotency-key']
    const idempotencyKey = typeof key === 'string' ? key : null
    if (request.headers.authorization !== `Bearer ${this.secretKey}`)
      throw new StripeFault(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' })
    if (request.headers['stripe-version'] !== Stripe.API_VERSION)
      throw new StripeFault(400, { type: 'invalid_request_error', message: 'Invalid Stripe API version' })
    if (method === 'POST' && !/^application\/x-www-form-urlencoded/.test(String(request.headers['content-type'])))
      throw new StripeFault(400, { type: 'invalid_request_error', message: 'Invalid content type' })
    const params = readForm(method === 'POST' ? text : url.search.slice(1))
    this.seen.push({ method, path: url.pathname, params, idempotencyKey, version: request.headers['stripe-version'] })
    const found = routeOf(method, url.pathname)
    if (!found)
      throw new StripeFault(404, {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${method}: ${url.pathname}).`,
      })
    return this.#once(method === 'POST' ? idempotencyKey : null, `${url.pathname} ${text}`, () =>
      found.route(this.state, params, found.id, this.url),
    )
  }

  /** The same key with the same request answers what it answered; with another one it is refused (docs.stripe.com/api/idempotent_requests). */
  #once(key: string | null, request: string, work: () => unknown): { status: number; body: string } {
    const digest = createHash('sha256').update(request).digest('hex')
    const known = key ? this.#saved.get(key) : undefined
    if (known && known.digest !== digest)
      throw new StripeFault(400, {
        type: 'idempotency_error',
        message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      })
    if (known) return known
    const answer = { status: 200, body: JSON.stringify(work()) }
    if (key) this.#saved.set(key, { digest, ...answer })
    return answer
  }
}
