import type { CollectionBeforeOperationHook, Field } from 'payload'
import { HubError } from '#src/lib/errors.ts'

const refused = (field: string): HubError => new HubError('invalid_input', { field, params: { field } })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text that PostgreSQL cannot store: NUL and halves of surrogate pairs. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

/** Deepest nesting of anything a client sends; rich text stays far below. */
const maxDepth = 60

function checkTexts(value: unknown, path: string, depth = 0): void {
  if (depth > maxDepth) throw refused(path)
  if (typeof value === 'string') {
    if (!isStorable(value)) throw refused(path)
  } else if (Array.isArray(value)) for (const item of value) checkTexts(item, path, depth + 1)
  else if (isRecord(value)) for (const [key, item] of Object.entries(value)) checkTexts(item, depth === 0 ? key : path, depth + 1)
}

const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isReference = (value: unknown): boolean => value === null || value === '' || typeof value === 'string' || (isRecord(value) && typeof value.id === 'string')
const isMoment = (value: unknown): boolean =>
  value === null || value === '' || value instanceof Date || (typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).getFullYear() < 10_000)

/** Whether a value has the type its field wants. Ranges, options and rights are checked after, by the field's own validation. */
function fits(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return field.hasMany ? value === null || (Array.isArray(value) && value.every((item) => typeof item === 'string')) : value === null || typeof value === 'string'
    case 'textarea':
    case 'email':
      return value === null || typeof value === 'string'
    case 'number':
      return value === null || value === '' || (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    case 'checkbox':
      return value === null || typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'date':
      return isMoment(value)
    case 'select':
    case 'radio':
      return 'hasMany' in field && field.hasMany ? value === null || (Array.isArray(value) && value.every((item) => typeof item === 'string')) : value === null || typeof value === 'string'
    case 'relationship':
    case 'upload':
      return field.hasMany ? value === null || (Array.isArray(value) && value.every((item) => item !== null && isReference(item))) : isReference(value)
    case 'richText':
      return value === null || (isRecord(value) && isRecord(value.root))
    case 'array':
      return value === null || (Array.isArray(value) && value.every(isRecord))
    case 'group':
      return isRecord(value)
    default:
      return true
  }
}

function checkFields(fields: readonly Field[], data: Record<string, unknown>, prefix = ''): void {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) checkFields(tab.fields, data, prefix)
    else if (field.type === 'row' || field.type === 'collapsible' || (field.type === 'group' && !('name' in field))) checkFields(field.fields, data, prefix)
    else if ('name' in field && field.name !== undefined && data[field.name] !== undefined) {
      const path = `${prefix}${field.name}`
      const value = data[field.name]
      // Every language at once (`locale=all`): checked one by one.
      const values = 'localized' in field && field.localized && isRecord(value) && !isRecord(value.root) && field.type !== 'group' ? Object.values(value) : [value]
      if (!values.every((one) => fits(field, one))) throw refused(path)
      if (field.type === 'group' && 'name' in field && isRecord(value)) checkFields(field.fields, value, `${path}.`)
      if (field.type === 'array' && Array.isArray(value)) for (const [index, row] of value.entries()) checkFields(field.fields, row as Record<string, unknown>, `${path}.${index}.`)
    }
  }
}

function checkWhere(where: unknown, depth = 0): void {
  if (where === undefined) return
  if (!isRecord(where) || depth > 8) throw refused('where')
  for (const [key, value] of Object.entries(where)) {
    if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
      if (!Array.isArray(value)) throw refused('where')
      for (const part of value) checkWhere(part, depth + 1)
    } else if (!isRecord(value)) throw refused(`where.${key}`)
    else
      for (const operand of Object.values(value)) {
        const items = Array.isArray(operand) ? operand : [operand]
        if (!items.every((item) => isScalar(item) || item instanceof Date)) throw refused(`where.${key}`)
        checkTexts(operand, `where.${key}`)
      }
  }
}

/**
 * Refuses data and queries of the wrong shape with a 400 before Payload works with them: it trusts types in places and would
 * answer 500. Part of every collection.
 */
export const checkInput: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { data, where, sort } = args as { data?: unknown; where?: unknown; sort?: unknown }
  if (data !== undefined) {
    if (!isRecord(data)) throw refused('')
    checkTexts(data, '')
    checkFields(collection.fields, data)
  }
  checkWhere(where)
  if (sort !== undefined && !(typeof sort === 'string' || (Array.isArray(sort) && sort.every((item) => typeof item === 'string')))) throw refused('sort')
  return args
}
