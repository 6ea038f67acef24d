/** What the generator does not know about the fields of collections: who writes them, and that files are sent as forms. */
import type { Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { RawDocument } from '#src/endpoints/docs/document.ts'
import type { JsonSchema } from '#src/endpoints/kit/jsonSchema.ts'

type Flat = SanitizedCollectionConfig['flattenedFields'][number]

const admin = { user: { id: '', collection: 'users', roles: ['admin'] }, context: {} } as unknown as PayloadRequest

/** Written by the program only: not even an admin sends it. */
async function isClosed(field: Flat, operation: 'create' | 'update'): Promise<boolean> {
  if (field.type === 'join' || ('virtual' in field && field.virtual)) return true
  const rule = 'access' in field ? field.access?.[operation] : undefined
  if (!rule) return false
  try {
    return (await rule({ req: admin })) === false
  } catch {
    return false
  }
}

function drop(schema: JsonSchema | undefined, names: readonly string[]): void {
  for (const name of names) delete schema?.properties?.[name]
  if (schema?.required) schema.required = schema.required.filter((name) => !names.includes(name))
}

const nameOf = ({ labels, slug }: SanitizedCollectionConfig): string => {
  const { singular } = labels
  const label = typeof singular === 'string' ? singular : typeof singular === 'object' ? singular.en : undefined
  return (typeof label === 'string' ? label : slug)
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** A relation is sent as an id; Payload's schemas also allow what is only answered. */
function sentAs(field: Flat): JsonSchema | undefined {
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  const description = `Id in ${[field.relationTo].flat().join(' or ')}`
  if ('hasMany' in field && field.hasMany) return { type: 'array', items: { type: 'string' }, description }
  return { type: 'required' in field && field.required ? 'string' : ['string', 'null'], description }
}

/** What is more exactly known from the fields than the generator says. */
function sharpen(schema: JsonSchema | undefined, fields: Flat[], isSent: boolean): void {
  for (const field of fields) {
    const written = schema?.properties?.[field.name]
    if (!schema?.properties || !written) continue
    if (field.type === 'date') written.format = 'date-time'
    const sent = isSent ? sentAs(field) : undefined
    if (sent) schema.properties[field.name] = sent
    if (isSent && 'defaultValue' in field && field.defaultValue !== undefined)
      schema.required = schema.required?.filter((name) => name !== field.name)
  }
}

/** A file goes with the document's fields as JSON in the field `_payload`. */
const fileForm = (fields: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    file: { type: 'string', format: 'binary' },
    _payload: { ...fields, description: 'The fields, as JSON' },
  },
  required: ['file'],
})

/** Sent by nobody and answered to nobody, though the generator lists them for accounts. */
const accountSecrets = ['password', 'sessions', 'collection']

const bodies = [
  ['create', 'RequestBody'],
  ['update', 'PatchRequestBody'],
] as const

/** What is sent to make or change a document, without what only the program writes. */
async function correctBodies(raw: RawDocument, config: SanitizedCollectionConfig, hidden: string[]): Promise<void> {
  for (const [operation, suffix] of bodies) {
    const content = raw.components.requestBodies[nameOf(config) + suffix]?.content
    const schema = content?.['application/json']?.schema
    if (!content || !schema) continue
    sharpen(schema, config.flattenedFields, true)
    const closed: string[] = []
    for (const field of config.flattenedFields) if (await isClosed(field, operation)) closed.push(field.name)
    drop(schema, [...hidden, ...closed, ...(config.auth ? ['sessions', 'collection'] : [])])
    if (config.upload && operation === 'create') {
      delete content['application/json']
      content['multipart/form-data'] = { schema: fileForm(schema) }
    }
  }
}

/** Changes the generator's components in place. */
export async function correctFields(raw: RawDocument, payload: Payload): Promise<void> {
  for (const { config } of Object.values(payload.collections)) {
    const hidden = config.flattenedFields.flatMap((field) => ('hidden' in field && field.hidden ? [field.name] : []))
    const answered = raw.components.schemas[nameOf(config)]
    sharpen(answered, config.flattenedFields, false)
    drop(answered, [...hidden, ...(config.auth ? accountSecrets : [])])
    await correctBodies(raw, config, hidden)
  }
}
