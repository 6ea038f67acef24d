import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { ErrorCode } from '#src/i18n/errors.ts'

export type Schema = z.ZodType

/** Who may call: everybody, whoever is signed in, staff (may enter the admin), admins, or the program itself (secret). */
export type EndpointAccess = 'public' | 'signedIn' | 'staff' | 'admin' | 'internal'

export type RateLimit = {
  /** Calls in a window, per signed-in account or, without one, per address. */
  limit: number
  windowSeconds: number
}

type Infer<S> = S extends Schema ? z.infer<S> : undefined

/** What a handler gets. */
export type EndpointContext<B = undefined, Q = undefined, P = Record<string, string>> = {
  request: Request
  body: B
  query: Q
  params: P
  /** The person, or `null` for an anonymous caller of a public endpoint. */
  actor: Actor | null
  locale: Locale
  ip: string
  requestId: string
  /** Payload's request for this caller, for work that needs the Local API; made on demand when the endpoint runs outside Payload. */
  payloadRequest: () => Promise<PayloadRequest>
}

/** As {@link EndpointContext}, where the access rule guarantees a person. */
export type SignedInContext<B = undefined, Q = undefined, P = Record<string, string>> = EndpointContext<B, Q, P> & {
  actor: Actor
}

export type EndpointDeclaration = {
  /** Under `/api`, with `:name` for parameters. */
  path: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  summary: string
  tag: string
  access: EndpointAccess
  body?: Schema
  query?: Schema
  params?: Schema
  /** What a 200/201 answers, for the OpenAPI document. */
  output?: Schema
  /** Status codes of success; 200 unless told. */
  answers?: readonly (200 | 201 | 202 | 302)[]
  /** Content type of an answer that is not JSON. */
  produces?: string
  rateLimit?: RateLimit
  /** Mounted in `src/server.ts` as well, in front of Next. Needs no Payload. */
  hot?: boolean
  /**
   * The address is Payload's own as well: what this does not take goes on to the generated REST of the collection. Such an endpoint is
   * not `hot`. It may read a copy of the request, not the request itself.
   */
  takes?: (request: Request, params: Record<string, string>) => Promise<boolean>
  /** Largest body in bytes; 64 KiB unless told. */
  maxBody?: number
  /** The handler reads `request` itself (raw webhook bodies, uploads). */
  rawBody?: boolean
  /**
   * For an address that people's browsers are led to: the page to answer a refusal with, instead of JSON; `null` leaves it at that. Also
   * called for refusals before the handler (rate limit, schemas) and for faults.
   */
  refuse?: (code: ErrorCode, request: Request, locale: Locale) => Response | null
  handler: (context: never) => Promise<unknown>
}

export type EndpointInput<
  A extends EndpointAccess,
  B extends Schema | undefined,
  Q extends Schema | undefined,
  P extends Schema | undefined,
> = Omit<EndpointDeclaration, 'handler' | 'body' | 'query' | 'params' | 'access'> & {
  access: A
  body?: B
  query?: Q
  params?: P
  handler: (
    context: A extends 'public' | 'internal'
      ? EndpointContext<Infer<B>, Infer<Q>, P extends Schema ? z.infer<P> : Record<string, string>>
      : SignedInContext<Infer<B>, Infer<Q>, P extends Schema ? z.infer<P> : Record<string, string>>,
  ) => Promise<unknown>
}
