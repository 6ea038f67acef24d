/** A request that shows how an operation is called. */
import { type ApiDocument, type Method, resolve } from '#src/endpoints/docs/document.ts'
import type { JsonSchema } from '#src/endpoints/kit/jsonSchema.ts'
import type { Operation, RequestBody } from '#src/endpoints/kit/openapi.ts'
import { env } from '#src/lib/env.ts'

/** The demo's first student; a real hub's papers name nobody. */
export const exampleAccount = env.isDemo
  ? { login: 'student001@stu.sdu.edu.kz', password: 'student123' }
  : { login: 'you@example.org', password: 'your password' }

const uuid = '0198c0de-7000-7000-8000-000000000001'

/** Values a reader recognises, by the name of the field. */
const byName: Record<string, unknown> = {
  ...exampleAccount,
  email: exampleAccount.login,
  name: 'Aigerim Serik',
  title: 'Chess evening',
  slug: 'chess-evening',
  event: 'chess-evening',
  currency: 'KZT',
  timeZone: 'Asia/Almaty',
  sduId: '230103001',
  reason: 'Asked by the guest',
  nonce: 'gate-1-000001',
  gateway: 'sandbox',
  token: 'token-of-the-ticket',
  membership: uuid,
  grant: uuid,
  payment: uuid,
  ids: uuid,
  q: 'chess',
}

const formats: Record<string, unknown> = {
  uuid,
  email: byName.email,
  date: '2026-11-28',
  'date-time': '2026-11-28T18:00:00+05:00',
}

function exampleObject(schema: JsonSchema): Record<string, unknown> {
  const needed = schema.required ?? []
  const optional = Object.keys(schema.properties ?? {}).filter((name) => !needed.includes(name))
  const shown = [...needed, ...optional.slice(0, Math.max(0, 2 - needed.length))]
  return Object.fromEntries(shown.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, name)]))
}

/** A value that fits the schema, as far as its words say. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0]
  if (schema.examples) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.properties) return exampleObject(schema)
  if (choice) return exampleOf(choice, name)
  const type = [schema.type].flat()[0]
  if (type === 'array') return [exampleOf(schema.items ?? {}, name)]
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'object') return {}
  return formats[schema.format ?? ''] ?? byName[name] ?? schema.default ?? (name === 'id' ? uuid : `my-${name}`)
}

/** In single quotes for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function bodyLines(body: RequestBody): string[] {
  const { 'application/json': json, 'multipart/form-data': form } = body.content
  if (json?.schema)
    return [`-H ${quoted('content-type: application/json')}`, `-d ${quoted(JSON.stringify(exampleOf(json.schema)))}`]
  return Object.entries(form?.schema?.properties ?? {}).map(([field, schema]) =>
    schema.format === 'binary'
      ? `-F ${quoted(`${field}=@picture.jpg`)}`
      : `-F ${quoted(`${field}=${JSON.stringify(exampleOf(schema))}`)}`,
  )
}

/** The call with curl, one option a line. */
export function curlExample(document: ApiDocument, path: string, method: Method, operation: Operation): string {
  const parameters = operation.parameters ?? []
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_all, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema
    return encodeURIComponent(String(exampleOf(schema ?? {}, name)))
  })
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, name)))}`)
  const url = `${document.servers[0]?.url ?? ''}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`
  const body = operation.requestBody && resolve(document, operation.requestBody)
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${quoted(url)}`,
    ...(operation['x-access'] === 'public' ? [] : ['-H "authorization: Bearer $TOKEN"']),
    ...(body ? bodyLines(body) : []),
  ].join(' \\\n  ')
}
