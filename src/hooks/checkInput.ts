import type { CollectionBeforeOperationHook, Field } from 'payload'
import { HubError } from '#src/lib/errors.ts'

const refused = (field: string): HubError => new HubError('invalid_input', { field, params: { field } })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text that PostgreSQL cannot store: NUL and halves of surrogate pairs. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

/** Deepest nesting of anything a client sends; rich text stays far below. */
const maxDepth = 60

function checkTexts(value: unknown, path: string, depth = 0): void {
  if (depth > maxDepth || (typeof value === 'string' && !isStorable(value))) throw refused(path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) checkTexts(item, depth === 0 && path === '' ? key : path, depth + 1)
}

const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isReference = (value: unknown): boolean =>
  value === null || value === '' || typeof value === 'string' || (isRecord(value) && typeof value.id === 'string')
const isMoment = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value instanceof Date ||
  (typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).getFullYear() < 10_000)

const isText = (value: unknown): boolean => value === null || typeof value === 'string'
const isNumeric = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
const isListOf = (value: unknown, one: (item: unknown) => boolean): boolean =>
  value === null || (Array.isArray(value) && value.every((item) => item !== null && one(item)))
const one =
  (check: (value: unknown) => boolean) =>
  (field: Field, value: unknown): boolean =>
    'hasMany' in field && field.hasMany ? isListOf(value, check) : check(value)

/** By field type: whether a value has the type the field wants. Ranges, options and rights are checked after, by the field's own validation. */
const fits: Partial<Record<Field['type'], (field: Field, value: unknown) => boolean>> = {
  text: one(isText),
  textarea: one(isText),
  email: one(isText),
  select: one(isText),
  radio: one(isText),
  number: one(isNumeric),
  checkbox: one((value) => value === null || typeof value === 'boolean' || value === 'true' || value === 'false'),
  date: one(isMoment),
  relationship: one(isReference),
  upload: one(isReference),
  richText: one((value) => value === null || (isRecord(value) && isRecord(value.root))),
  array: one((value) => isListOf(value, isRecord)),
  group: one(isRecord),
}

/** The values of a localised field that came in every language at once (`locale=all`), else the one value. */
function valuesOf(field: Field, value: unknown): unknown[] {
  const inAll =
    'localized' in field && field.localized && field.type !== 'group' && isRecord(value) && !isRecord(value.root)
  return inAll ? Object.values(value) : [value]
}

function checkNamed(field: Field & { name: string }, value: unknown, path: string): void {
  const check = fits[field.type]
  if (check && !valuesOf(field, value).every((item) => check(field, item))) throw refused(path)
  if (field.type === 'group' && isRecord(value)) checkFields(field.fields, value, `${path}.`)
  if (field.type === 'array' && Array.isArray(value))
    for (const [index, row] of value.entries())
      checkFields(field.fields, row as Record<string, unknown>, `${path}.${index}.`)
}

function checkFields(fields: readonly Field[], data: Record<string, unknown>, prefix = ''): void {
  for (const field of fields) {
    if ('name' in field && field.name !== undefined) {
      if (data[field.name] !== undefined)
        checkNamed(field as Field & { name: string }, data[field.name], `${prefix}${field.name}`)
    } else if (field.type === 'tabs') for (const tab of field.tabs) checkFields(tab.fields, data, prefix)
    else if ('fields' in field) checkFields(field.fields, data, prefix)
  }
}

function checkOperand(operand: unknown, path: string): void {
  const items = Array.isArray(operand) ? operand : [operand]
  if (!items.every((item) => isScalar(item) || item instanceof Date)) throw refused(path)
  checkTexts(operand, path)
}

function checkWhere(where: unknown, depth = 0): void {
  if (where === undefined) return
  if (!isRecord(where) || depth > 8) throw refused('where')
  for (const [key, value] of Object.entries(where)) {
    const branch = key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
    if (branch ? !Array.isArray(value) : !isRecord(value)) throw refused(`where.${key}`)
    for (const part of Object.values(value as object))
      branch ? checkWhere(part, depth + 1) : checkOperand(part, `where.${key}`)
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
  if (
    sort !== undefined &&
    !(typeof sort === 'string' || (Array.isArray(sort) && sort.every((item) => typeof item === 'string')))
  )
    throw refused('sort')
  return args
}
