import { z } from 'zod'
import type { Schema } from '#src/endpoints/kit/types.ts'

/** The part of JSON Schema (draft 2020-12) that the API's documents use. */
export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  description?: string
  title?: string
  examples?: unknown[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

type Direction = 'input' | 'output'

/** What a text that is read and then checked must look like: the check stands behind the reading, so zod's own words leave it out. */
function addCheckBehind(given: z.core.$ZodType, written: JsonSchema, io: Direction): void {
  const { def } = (given as z.core.$ZodPipe)._zod
  if (io !== 'input' || def.type !== 'pipe') return
  const behind = jsonSchemaOf(def.out as Schema, io)
  if (
    behind.type !== undefined &&
    (written.type === undefined || (written.type === 'string' && behind.type === 'string'))
  )
    Object.assign(written, { ...behind, ...written })
}

/** Leaves out what says nothing to a reader: the range of safe integers, the pattern of a named format, closed answers. */
function shorten(written: JsonSchema, io: Direction): void {
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  if (written.format !== undefined) delete written.pattern
  // An answer may gain a field.
  if (io === 'output' && written.additionalProperties === false) delete written.additionalProperties
}

/**
 * A schema of an endpoint in the words of OpenAPI 3.1.
 *
 * @param io `input` for what callers send, `output` for what they get
 */
export function jsonSchemaOf(schema: Schema, io: Direction): JsonSchema {
  const { $schema: _version, ...written } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      addCheckBehind(zodSchema, jsonSchema as JsonSchema, io)
      shorten(jsonSchema as JsonSchema, io)
      // Ours are of what is sent; zod leaves them out where reading changes a text.
      const examples = z.globalRegistry.get(zodSchema)?.examples
      if (Array.isArray(examples)) jsonSchema.examples = examples
    },
  })
  return written as JsonSchema
}
