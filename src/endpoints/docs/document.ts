import type { JsonSchema } from '#src/endpoints/kit/jsonSchema.ts'
import type { Answer, Operation, Parameter, Ref, RequestBody } from '#src/endpoints/kit/openapi.ts'

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof methods)[number]
export type PathItem = Partial<Record<Method, Operation>>

/** An OpenAPI 3.1 document, as far as ours uses the format. */
export type ApiDocument = {
  openapi: string
  info: { title: string; version: string; description?: string }
  servers: { url: string }[]
  tags: { name: string; description?: string }[]
  paths: Record<string, PathItem>
  components: {
    schemas: Record<string, JsonSchema>
    requestBodies: Record<string, RequestBody>
    responses: Record<string, Answer>
    securitySchemes: Record<string, unknown>
  }
}

/** What the generator writes: parameters also stand beside the methods, and its operations know nothing of ours. */
export type RawDocument = Omit<ApiDocument, 'paths' | 'tags'> & {
  paths: Record<string, PathItem & { parameters?: Parameter[] }>
}

/** What a reference leads to in the document; the value itself when it is none. */
export function resolve<T extends object>(document: Pick<ApiDocument, 'components'>, value: T | Ref): T | undefined {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  const [, , kind = '', name = ''] = value.$ref.split('/')
  const parts = document.components as unknown as Record<string, Record<string, T> | undefined>
  return parts[kind]?.[name]
}

/** Every object of a document, the document first. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item)
  else if (value !== null && typeof value === 'object') {
    yield value as Record<string, unknown>
    for (const item of Object.values(value)) yield* objectsIn(item)
  }
}

const shapeOf = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}')

/** The path of the document with the same fixed parts, whatever its parameters are called. */
export const samePath = (paths: Record<string, unknown>, path: string): string | undefined =>
  path in paths ? path : Object.keys(paths).find((known) => shapeOf(known) === shapeOf(path))
