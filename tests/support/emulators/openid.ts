/**
 * An OpenID provider (Core 1.0, Discovery 1.0, RFC 6749, RFC 7636, RFC 9207): checks what comes in against the contract and shows a page on
 * which a person says who it is. Faults are switched on by tests.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { challengeOf, idToken, newKeys, type TokenFault } from './openidTokens.ts'

/** Claims of a person, with `sub`. */
export type Person = { sub: string } & Record<string, unknown>
export type Endpoint = 'discovery' | 'keys' | 'token' | 'userinfo'
export type Outage = { at: Endpoint; how: 'silence' | 'fault' | 'garbage' }

class Complaint extends Error {}
const insist = (isTrue: boolean, what: string): void => {
  if (!isTrue) throw new Complaint(what)
}
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Grant = { person: Person; request: URLSearchParams }

export class OpenIdEmulator {
  readonly clientId = 'event-hub'
  readonly clientSecret = 'emulated: secret & more'
  /** Addresses that people may be sent back to; registered by whoever starts the hub. */
  readonly redirectUris = new Set<string>()
  /** What was against the contract; stays empty. */
  readonly complaints: string[] = []
  /** Paths of the requests so far. */
  readonly asked: string[] = []
  fault: TokenFault | null = null
  outage: Outage | null = null
  /** Where e-mail and name are said. */
  claimsIn: 'token' | 'userinfo' = 'token'
  /** Whom the userinfo endpoint speaks of instead. */
  otherSubject: string | null = null
  secretIn: 'client_secret_basic' | 'client_secret_post' = 'client_secret_basic'
  url = ''
  #server: Server | undefined
  readonly #keys = newKeys()
  readonly #codes = new Map<string, Grant>()
  readonly #tokens = new Map<string, Person>()

  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  /** A person agrees (or, without one, cancels) on the page at `address`: where the browser is sent to. */
  async answer(address: string, person: Person | null): Promise<string> {
    const page = await fetch(address)
    if (page.status !== 200) throw new Error(`${page.status}: ${await page.text()}`)
    const request = new URL(address).search.slice(1)
    const body = new URLSearchParams({ request, person: JSON.stringify(person ?? {}), do: person ? 'allow' : 'deny' })
    const sent = await fetch(`${this.url}/authorize`, { method: 'POST', body, redirect: 'manual' })
    return sent.headers.get('location') ?? ''
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', this.url)
    this.asked.push(url.pathname)
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    try {
      if (url.pathname === '/.well-known/openid-configuration')
        return this.#json(response, 'discovery', this.#document())
      if (url.pathname === '/keys') return this.#json(response, 'keys', { keys: [this.#keys.jwk] })
      if (url.pathname === '/authorize')
        return request.method === 'POST' ? this.#decide(response, form) : this.#ask(response, url.searchParams)
      if (url.pathname === '/token') return this.#token(request, response, form)
      if (url.pathname === '/userinfo') return this.#userinfo(request, response)
      response.writeHead(404).end()
    } catch (error) {
      if (error instanceof Complaint) this.complaints.push(error.message)
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(error))
    }
  }

  #json(response: ServerResponse, at: Endpoint, body: unknown, status = 200): void {
    const how = this.outage?.at === at ? this.outage.how : null
    if (how === 'silence') return
    response.writeHead(how === 'fault' ? 503 : status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    response.end(how === 'garbage' ? '{"' : JSON.stringify(how === 'fault' ? {} : body))
  }

  #document(): Record<string, unknown> {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      userinfo_endpoint: `${this.url}/userinfo`,
      jwks_uri: `${this.url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: [this.secretIn],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  #check(request: URLSearchParams): void {
    insist(request.get('client_id') === this.clientId, `client_id ${request.get('client_id')}`)
    insist(this.redirectUris.has(request.get('redirect_uri') ?? ''), `redirect_uri ${request.get('redirect_uri')}`)
    insist(request.get('response_type') === 'code', `response_type ${request.get('response_type')}`)
    insist((request.get('scope') ?? '').split(' ').includes('openid'), `scope ${request.get('scope')}`)
    insist(request.get('code_challenge_method') === 'S256', 'no PKCE by S256')
    for (const name of ['state', 'nonce', 'code_challenge'])
      insist(/^[\w-]{43}$/.test(request.get(name) ?? ''), `${name} ${request.get(name)}`)
  }

  /** The page of the provider: who comes, and whether the hub may know. */
  #ask(response: ServerResponse, request: URLSearchParams): void {
    this.#check(request)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Вход</title>
<main><h1>Университет: вход</h1><form method="post" action="/authorize">
<input type="hidden" name="request" value="${escaped(request.toString())}">
<p><label>Почта <input name="email" type="email" required></label></p><p><label>Имя <input name="name"></label></p>
<p><button name="do" value="allow">Разрешить</button> <button name="do" value="deny" formnovalidate>Отмена</button></p>
</form></main></html>`)
  }

  #decide(response: ServerResponse, form: URLSearchParams): void {
    const request = new URLSearchParams(form.get('request') ?? '')
    this.#check(request)
    const back = new URL(request.get('redirect_uri') ?? '')
    back.searchParams.set('state', request.get('state') ?? '')
    back.searchParams.set('iss', this.url)
    if (form.get('do') === 'allow') {
      const email = form.get('email')
      const typed = { sub: `person-${email}`, email, email_verified: true, name: form.get('name') || undefined }
      const code = randomBytes(16).toString('base64url')
      this.#codes.set(code, { person: JSON.parse(form.get('person') ?? 'null') ?? typed, request })
      back.searchParams.set('code', code)
    } else back.searchParams.set('error', 'access_denied')
    response.writeHead(303, { location: back.href }).end()
  }

  /** Who calls, by the one way that the document names. */
  #isClient({ headers }: IncomingMessage, form: URLSearchParams): boolean {
    if (this.secretIn === 'client_secret_post')
      return form.get('client_id') === this.clientId && form.get('client_secret') === this.clientSecret
    const pair = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
    // Both are form-encoded before they are joined (RFC 6749 §2.3.1).
    const [id, secret] = pair.split(':').map((part) => new URLSearchParams(`x=${part}`).get('x'))
    return id === this.clientId && secret === this.clientSecret && !form.has('client_secret')
  }

  #token(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): unknown {
    const refuse = (error: string, status = 400) => this.#json(response, 'token', { error }, status)
    if (!this.#isClient(request, form)) return refuse('invalid_client', 401)
    insist(form.get('grant_type') === 'authorization_code', `grant_type ${form.get('grant_type')}`)
    const code = form.get('code') ?? ''
    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    if (!grant || form.get('redirect_uri') !== grant.request.get('redirect_uri')) return refuse('invalid_grant')
    if (challengeOf(form.get('code_verifier') ?? '') !== grant.request.get('code_challenge'))
      return refuse('invalid_grant')
    const { sub: subject, ...claims } = grant.person
    const accessToken = randomBytes(16).toString('base64url')
    this.#tokens.set(accessToken, grant.person)
    const token = idToken(this.#keys, {
      issuer: this.url,
      audience: this.clientId,
      subject,
      nonce: grant.request.get('nonce') ?? '',
      claims: this.claimsIn === 'token' ? claims : {},
      fault: this.fault,
    })
    const about = this.fault === 'no ID token' ? {} : { id_token: token }
    this.#json(response, 'token', { access_token: accessToken, token_type: 'Bearer', expires_in: 300, ...about })
  }

  #userinfo({ headers }: IncomingMessage, response: ServerResponse): void {
    const person = this.#tokens.get((headers.authorization ?? '').replace(/^Bearer /, ''))
    this.#json(
      response,
      'userinfo',
      person ? { ...person, sub: this.otherSubject ?? person.sub } : { error: 'invalid_token' },
      person ? 200 : 401,
    )
  }
}
