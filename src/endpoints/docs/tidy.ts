/** From what payload-oapi writes to what this API does. */
import {
  type ApiDocument,
  methods,
  objectsIn,
  type PathItem,
  type RawDocument,
  resolve,
  samePath,
} from '#src/endpoints/docs/document.ts'
import type { Operations, Reach, Reaches } from '#src/endpoints/docs/reach.ts'
import type { JsonSchema } from '#src/endpoints/kit/jsonSchema.ts'
import {
  accessWords,
  type Operation,
  operationIdOf,
  type Parameter,
  securityOf,
  sharedComponents,
} from '#src/endpoints/kit/openapi.ts'

/** The tag of what Payload provides for a collection or global begins so. */
export const collectionTag = 'Collection: '

const isDeclared = (operation: Operation): boolean => 'x-access' in operation

const where: Parameter = {
  name: 'where',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description: 'Conditions by field, such as where[status][equals]=published; see “Collections” at /api/docs',
  schema: { type: 'object', additionalProperties: true },
}

/** The generator knows only the fields outside tabs. */
const sort: Parameter = {
  name: 'sort',
  in: 'query',
  description: 'A field, with - in front the other way round, such as -createdAt',
  schema: { type: 'string' },
}

const better = new Map([where, sort].map((one) => [one.name, one]))

type Found = { reach: Reach; verb: string; rights: Operations }

/** What the generator's operation does, and who may. Payload's own sign-in operations are not of a collection's rights. */
function find(path: string, method: string, { collections, globals }: Reaches): Found | undefined {
  const [, , first = '', second, third] = path.split('/')
  const rights =
    first === 'globals'
      ? globals.get(second ?? '')
      : second === undefined || second === '{id}'
        ? collections.get(first)
        : undefined
  if (!rights || (third !== undefined && first !== 'globals')) return undefined
  if (method === 'get') return { reach: rights.read, verb: 'see', rights }
  if (method === 'post' && first !== 'globals') return { reach: rights.create, verb: 'make', rights }
  return method === 'delete'
    ? { reach: rights.delete, verb: 'delete', rights }
    : { reach: rights.update, verb: 'change', rights }
}

/** Answers with one document are `{ message, doc }` after a change and the document itself when read; the generator has them the other way round. */
function correctAnswers(path: string, method: string, responses: Operation['responses']): Operation['responses'] {
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  if (!status || !answer || !('$ref' in answer) || !path.endsWith('/{id}')) return responses
  const name = answer.$ref.slice('#/components/responses/'.length)
  const plain = name.replace(/^Mutate/, '')
  return { ...responses, [status]: { $ref: `#/components/responses/${method === 'get' ? plain : `Mutate${plain}`}` } }
}

/** An operation that Payload provides; `undefined` when nobody may use it. */
function correct(
  path: string,
  method: string,
  operation: Operation,
  given: Parameter[],
  reaches: Reaches,
): Operation | undefined {
  const found = find(path, method, reaches)
  const audience = found ? found.reach.audience : operation.security.length === 0 ? 'public' : 'signedIn'
  if (audience === 'nobody') return undefined
  const partly = found?.reach.isPartial ? `, each the documents they may ${found.verb}` : ''
  const parameters = [...given, ...(operation.parameters ?? [])].map((one) => better.get(one.name) ?? one)
  const { 404: _absent, ...responses } = correctAnswers(path, method, operation.responses)
  return {
    ...operation,
    operationId: operation.operationId ?? operationIdOf(method, path),
    description: `Access: ${accessWords(audience)}${partly}.`,
    tags: operation.tags.map((tag) => (tag === 'auth' ? 'Accounts' : `${collectionTag}${tag}`)),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      ...responses,
      ...(path.includes('{') ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      default: { $ref: '#/components/responses/Refused' },
    },
    security: securityOf(audience, true),
    'x-access': audience,
  }
}

/** Every path once: a declared endpoint stands in front of Payload's operation of the same path, as it does in the router. */
function tidyPaths(raw: RawDocument['paths'], reaches: Reaches): ApiDocument['paths'] {
  const paths: ApiDocument['paths'] = {}
  const add = (path: string, method: (typeof methods)[number], operation: Operation): void => {
    const item: PathItem = { ...paths[path], [method]: operation }
    paths[path] = item
  }
  const each = Object.entries(raw).flatMap(([path, { parameters = [], ...item }]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path: path.replace(/(.)\/$/, '$1'), method, operation, parameters }] : []
    }),
  )
  for (const { path, method, operation } of each) if (isDeclared(operation)) add(path, method, operation)
  for (const { path, method, operation, parameters } of each) {
    const known = samePath(paths, path) ?? path
    if (isDeclared(operation) || paths[known]?.[method]) continue
    const corrected = correct(path, method, operation, parameters, reaches)
    if (corrected) add(known, method, corrected)
  }
  return paths
}

/** A relation to a collection that is not in the document is an id; a choice of nothing may be null. */
function repairSchemas(document: ApiDocument): void {
  for (const found of objectsIn([document.components, document.paths])) {
    const schema = found as JsonSchema & { tsType?: unknown }
    delete schema.tsType
    for (const name of ['oneOf', 'anyOf'] as const) {
      const kept = schema[name]?.filter((one) => !one.$ref || resolve(document, one))
      if (kept) schema[name] = kept
    }
    if (Array.isArray(schema.type) && schema.type.includes('null') && schema.enum && !schema.enum.includes(null))
      schema.enum.push(null)
  }
}

/** Drops the components that no operation leads to. */
function prune({ paths, components }: ApiDocument): void {
  const { securitySchemes: _kept, ...parts } = components as unknown as Record<string, Record<string, unknown>>
  const reached = new Set<string>()
  const waiting: unknown[] = [paths]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop())
    for (const { $ref } of objectsIn(part)) {
      if (typeof $ref !== 'string' || reached.has($ref)) continue
      reached.add($ref)
      const [, , kind = '', name = ''] = $ref.split('/')
      waiting.push(parts[kind]?.[name])
    }
  for (const [kind, named] of Object.entries(parts))
    for (const name of Object.keys(named)) if (!reached.has(`#/components/${kind}/${name}`)) delete named[name]
}

/** The document as it is answered: our sign-in, access and refusals, nothing that is not there. */
export function tidy(raw: RawDocument, reaches: Reaches): ApiDocument {
  const { schemas, requestBodies, responses } = raw.components
  const document: ApiDocument = {
    ...raw,
    tags: [],
    paths: tidyPaths(raw.paths, reaches),
    components: {
      schemas: { ...schemas, ...sharedComponents.schemas },
      requestBodies,
      responses: { ...responses, ...sharedComponents.responses },
      securitySchemes: sharedComponents.securitySchemes,
    },
  }
  repairSchemas(document)
  prune(document)
  const tags = Object.values(document.paths).flatMap((item) => methods.flatMap((method) => item[method]?.tags ?? []))
  document.tags = [...new Set(tags)].map((name) => ({ name }))
  return document
}
