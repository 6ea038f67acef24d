/** A declared endpoint as an operation of the OpenAPI 3.1 document. */
import { type JsonSchema, jsonSchemaOf } from '#src/endpoints/kit/jsonSchema.ts'
import type { EndpointAccess, EndpointDeclaration, RateLimit } from '#src/endpoints/kit/types.ts'
import { errors } from '#src/i18n/errors.ts'

export type Ref = { $ref: string }
export type Content = Record<string, { schema?: JsonSchema }>
export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  style?: string
  explode?: boolean
  schema: JsonSchema
}
export type RequestBody = { description?: string; required?: boolean; content: Content }
export type Answer = {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content?: Content
}

/** Who may call a documented operation. Internal endpoints are not documented. */
export type Audience = Exclude<EndpointAccess, 'internal'>

export type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: Parameter[]
  requestBody?: RequestBody | Ref
  responses: Record<string, Answer | Ref>
  security: Record<string, string[]>[]
  'x-access': Audience
  'x-rate-limit'?: RateLimit
}

const words: Record<Audience, string> = {
  public: 'anyone',
  signedIn: 'signed in',
  staff: 'staff (club heads, organisers, admins)',
  admin: 'admins',
}

/** Who may call, in words. */
export const accessWords = (access: Audience): string => words[access]

const signIn: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }]

/** What a caller has to show: nothing, or a token in the header or the cookie. */
export const securityOf = (access: Audience, optional = false): Operation['security'] =>
  access === 'public' ? (optional ? [{}, ...signIn] : []) : signIn

const refusal = (name: string): Ref => ({ $ref: `#/components/responses/${name}` })
const json = (schema: JsonSchema): Content => ({ 'application/json': { schema } })
const refused = (description: string): Answer => ({
  description,
  content: json({ $ref: '#/components/schemas/Error' }),
})

/** The parts every operation refers to: the one error shape, the refusals, the two ways to show who calls. */
export const sharedComponents = {
  schemas: {
    Error: {
      type: 'object',
      properties: {
        error: {
          type: 'object',
          properties: {
            code: { type: 'string', enum: Object.keys(errors).sort(), description: 'For programs; never translated' },
            message: { type: 'string', description: 'For people, in the language of the request' },
            field: { type: 'string', description: 'The field that is meant, where there is one' },
            details: { description: 'More for programs, by code' },
          },
          required: ['code', 'message'],
        },
      },
      required: ['error'],
    } satisfies JsonSchema,
  },
  responses: {
    InvalidInput: refused('The request does not fit: `field` names what'),
    SignInRequired: refused('Nobody is signed in'),
    Forbidden: refused('The signed-in person may not do this'),
    NotFound: refused('Not there, or not for this person'),
    TooLarge: refused('The body is too large'),
    RateLimited: {
      ...refused('Too many calls'),
      headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
    },
    Refused: refused('Refused by a rule of the operation: `code` says which'),
  } satisfies Record<string, Answer>,
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', description: '`token` of POST /api/auth/login' },
    cookie: { type: 'apiKey', in: 'cookie', name: 'payload-token', description: 'Set by POST /api/auth/login' },
  },
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `get /events/:id/door` → `getEventsIdDoor`. */
export const operationIdOf = (method: string, path: string): string =>
  [
    method,
    ...path
      .split(/[^a-zA-Z0-9]+/)
      .filter(Boolean)
      .map(capitalised),
  ].join('')

function parametersOf({ path, params, query }: EndpointDeclaration): Parameter[] {
  const inPath = params ? jsonSchemaOf(params, 'input').properties : undefined
  const inQuery = query ? jsonSchemaOf(query, 'input') : {}
  return [
    ...[...path.matchAll(/:(\w+)/g)].map(
      ([, name = '']): Parameter => ({
        name,
        in: 'path',
        required: true,
        schema: inPath?.[name] ?? { type: 'string' },
      }),
    ),
    ...Object.entries(inQuery.properties ?? {}).map(
      ([name, schema]): Parameter => ({
        name,
        in: 'query',
        ...(inQuery.required?.includes(name) ? { required: true } : {}),
        schema,
      }),
    ),
  ]
}

const isFile = (schema: JsonSchema): boolean => schema.format === 'binary'

function without(schema: JsonSchema, names: string[]): JsonSchema {
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))
  return { ...schema, properties: Object.fromEntries(kept) }
}

/** JSON; for a body that the handler reads itself also a form, or a form only where a file has to be in it. */
function bodyOf({ body, rawBody }: EndpointDeclaration): RequestBody | undefined {
  if (!body) return rawBody ? { required: true, content: { '*/*': {} } } : undefined
  const schema = jsonSchemaOf(body, 'input')
  const required = (schema.required ?? []).length > 0
  if (!rawBody) return { required, content: json(schema) }
  const files = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => (isFile(field) ? [name] : []))
  const needsFile = files.some((name) => schema.required?.includes(name))
  return {
    required,
    content: { ...(needsFile ? {} : json(without(schema, files))), 'multipart/form-data': { schema } },
  }
}

function answersOf(endpoint: EndpointDeclaration): Operation['responses'] {
  const { output, produces, answers = [200], access, params, query, body, rawBody, rateLimit } = endpoint
  const content: Content | undefined = produces
    ? { [produces]: { schema: { type: 'string' } } }
    : output
      ? json(jsonSchemaOf(output, 'output'))
      : json({})
  return {
    ...Object.fromEntries(
      answers.map((status) => [status, { description: successWords[status], ...(status === 302 ? {} : { content }) }]),
    ),
    ...(params || query || body ? { 400: refusal('InvalidInput') } : {}),
    ...(access === 'public' ? {} : { 401: refusal('SignInRequired') }),
    ...(access === 'staff' || access === 'admin' ? { 403: refusal('Forbidden') } : {}),
    ...(endpoint.path.includes(':') ? { 404: refusal('NotFound') } : {}),
    ...(body || rawBody ? { 413: refusal('TooLarge') } : {}),
    ...(rateLimit ? { 429: refusal('RateLimited') } : {}),
    default: refusal('Refused'),
  }
}

const successWords = { 200: 'Done', 201: 'Made', 202: 'Accepted', 302: 'Goes on elsewhere' }

const limitWords = ({ limit, windowSeconds }: RateLimit): string =>
  ` At most ${limit} calls in ${windowSeconds} s, counted per account or, for visitors, per address.`

/** The operation of a declared endpoint; `undefined` for the program's own (access `internal`). */
export function toOperation(endpoint: EndpointDeclaration): Operation | undefined {
  const { method, path, summary, tag, access, rateLimit } = endpoint
  if (access === 'internal') return undefined
  const [parameters, requestBody] = [parametersOf(endpoint), bodyOf(endpoint)]
  return {
    operationId: operationIdOf(method, path),
    summary,
    description: `Access: ${accessWords(access)}.${rateLimit ? limitWords(rateLimit) : ''}`,
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: answersOf(endpoint),
    security: securityOf(access),
    'x-access': access,
    ...(rateLimit ? { 'x-rate-limit': rateLimit } : {}),
  }
}
