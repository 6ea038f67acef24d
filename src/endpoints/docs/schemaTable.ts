/** A schema as a table of fields: name, type, what else is to be known. */
import { type Html, html, raw } from '#src/endpoints/docs/html.ts'
import type { JsonSchema } from '#src/endpoints/kit/jsonSchema.ts'
import type { Parameter } from '#src/endpoints/kit/openapi.ts'

type Row = { name: string; schema: JsonSchema; isRequired: boolean; where?: string }

/** Deeper than this a reader looks into openapi.json. */
const deepest = 3

export const schemaAnchor = (name: string): string => `schema-${name}`
const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** The choices without "nothing". */
const choices = ({ oneOf, anyOf }: JsonSchema): JsonSchema[] =>
  (oneOf ?? anyOf ?? []).filter(({ type }) => type !== 'null')
const mayBeNull = (schema: JsonSchema): boolean =>
  [schema.type].flat().includes('null') ||
  (schema.oneOf ?? schema.anyOf ?? []).some((one) => one.type === 'null' || [one.type].flat().includes('null'))

function joined(parts: Html[]): Html {
  return html`${parts.map((part, index) => html`${index > 0 ? ' | ' : ''}${part}`)}`
}

function typeWords(schema: JsonSchema): Html {
  if (schema.$ref) return html`<a href="#${schemaAnchor(nameOf(schema.$ref))}">${nameOf(schema.$ref)}</a>`
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`
  if (schema.enum) return joined(schema.enum.filter((one) => one !== null).map((one) => html`${String(one)}`))
  if (choices(schema).length > 0) return joined(choices(schema).map(typeWords))
  if (schema.allOf?.some((one) => one.$ref)) return joined(schema.allOf.filter((one) => one.$ref).map(typeWords))
  const types = [schema.type].flat().filter((type) => type !== undefined && type !== 'null')
  if (types[0] === 'array') return html`${typeWords(schema.items ?? {})}[]`
  return html`${schema.format ?? (types.length > 2 ? 'any JSON' : types.join(' | ') || 'any JSON')}`
}

const range = (from: number | undefined, to: number | undefined, unit: string): string => {
  if (from !== undefined && to !== undefined) return `${from}–${to}${unit}`
  if (from !== undefined) return `from ${from}${unit}`
  return to === undefined ? '' : `up to ${to}${unit}`
}

function notes(schema: JsonSchema): string {
  const plain = choices(schema).length === 1 ? { ...choices(schema)[0], ...schema } : schema
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, default: usual, pattern, description } = plain
  return [
    description,
    range(minimum, maximum, ''),
    range(minLength, maxLength, ' characters'),
    range(minItems, maxItems, ' items'),
    pattern && pattern.length <= 32 && !pattern.includes('\\p') ? `matches ${pattern}` : '',
    usual === undefined ? '' : `default ${JSON.stringify(usual)}`,
    mayBeNull(schema) ? 'may be null' : '',
  ]
    .filter(Boolean)
    .join('; ')
}

/** The object inside a field, with what its name ends with. */
function insideOf(schema: JsonSchema, suffix = ''): { schema: JsonSchema; suffix: string } | undefined {
  if (schema.properties) return { schema, suffix }
  if (schema.items) return insideOf(schema.items, `${suffix}[]`)
  const [only, ...others] = choices(schema)
  return only && others.length === 0 ? insideOf(only, suffix) : undefined
}

function rowsOf(schema: JsonSchema, prefix: string, depth: number): Row[] {
  const all = [schema, ...(schema.allOf ?? [])]
  return all.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, field]) => {
      const row: Row = { name: prefix + name, schema: field, isRequired: required.includes(name) }
      const inside = depth < deepest ? insideOf(field) : undefined
      return [row, ...(inside ? rowsOf(inside.schema, `${prefix}${name}${inside.suffix}.`, depth + 1) : [])]
    }),
  )
}

/** A long name goes on in the next line after a dot, where there is one. */
const breakable = (name: string): Html[] =>
  name.split('.').map((part, index) => html`${index > 0 && raw('.<wbr>')}${part}`)

const table = (caption: string, rows: Row[], isAnswer = false): Html => html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Notes</th></tr></thead>
<tbody>${rows.map(
  ({ name, schema, isRequired, where }) =>
    html`<tr><th scope="row"><code>${breakable(name)}</code></th><td>${typeWords(schema)}</td><td>${[
      where,
      isRequired === isAnswer ? '' : isAnswer ? 'optional' : 'required',
      notes(schema),
    ]
      .filter(Boolean)
      .join('; ')}</td></tr>
`,
)}</tbody></table>`

/** Parameters of the path, then of the query. */
export const parameterTable = (parameters: Parameter[]): Html =>
  table(
    'Parameters',
    parameters.map(({ name, in: where, required, description, schema }) => ({
      name,
      where,
      isRequired: required === true,
      schema: description ? { ...schema, description } : schema,
    })),
  )

/**
 * A table of what an object holds; for anything else its type in a line.
 *
 * @param kind for what is sent the table says which fields are required, for answers which may be missing
 */
export function schemaTable(caption: string, schema: JsonSchema, kind: 'sent' | 'answered'): Html {
  const list = schema.type === 'array' && schema.items?.properties ? schema.items : undefined
  const rows = rowsOf(list ?? schema, list ? '[].' : '', 1)
  if (rows.length > 0) return table(caption, rows, kind === 'answered')
  return html`<p><strong>${caption}:</strong> ${typeWords(schema)}</p>`
}
