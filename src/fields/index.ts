import type {
  CollectionSlug,
  DateField,
  Field,
  NumberField,
  RelationshipField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'
import { fieldNobody } from '#src/access/atoms.ts'

/** A label or description of the admin in Russian and English. */
export type Label = { ru: string; en: string }
export const label = (ru: string, en: string): Label => ({ ru, en })

type Common = {
  description?: Label
  required?: boolean
  index?: boolean
  readOnly?: boolean
  sidebar?: boolean
  localized?: boolean
  unique?: boolean
}

const common = (title: Label, { description, readOnly, sidebar, ...rest }: Common) => ({
  label: title,
  ...rest,
  ...(readOnly ? { access: { create: fieldNobody, update: fieldNobody } } : {}),
  admin: {
    ...(description ? { description } : {}),
    ...(readOnly ? { readOnly: true } : {}),
    ...(sidebar ? { position: 'sidebar' as const } : {}),
  },
})

export const text = (
  name: string,
  title: Label,
  options: Common & { maxLength?: number; minLength?: number } = {},
): TextField =>
  ({
    type: 'text',
    name,
    maxLength: 200,
    ...(common(title, options) as object),
  }) as TextField

export const longText = (name: string, title: Label, options: Common & { maxLength?: number } = {}): TextareaField =>
  ({
    type: 'textarea',
    name,
    maxLength: 2000,
    ...(common(title, options) as object),
  }) as TextareaField

export const flag = (name: string, title: Label, options: Common & { defaultValue?: boolean } = {}): Field =>
  ({
    type: 'checkbox',
    name,
    defaultValue: false,
    ...(common(title, options) as object),
  }) as Field

/** A point in time (UTC in the database, `timestamptz`). */
export const moment = (name: string, title: Label, options: Common = {}): DateField => {
  const base = common(title, options)
  return {
    type: 'date',
    name,
    ...base,
    admin: { ...base.admin, date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm' } },
  } as DateField
}

/** A whole number; `min` and `max` inclusive. */
export const whole = (
  name: string,
  title: Label,
  options: Common & { min?: number; max?: number; defaultValue?: number } = {},
): NumberField =>
  ({
    type: 'number',
    name,
    ...(common(title, options) as object),
    validate: (value: number | null | undefined) => {
      if (value === null || value === undefined) return options.required ? 'required' : true
      if (!Number.isSafeInteger(value)) return 'must be a whole number'
      if (options.min !== undefined && value < options.min) return `at least ${options.min}`
      if (options.max !== undefined && value > options.max) return `at most ${options.max}`
      return true
    },
  }) as NumberField

/** Money in the minor unit of the document's currency (500 KZT = 50000); people see and write 500. */
export const money = (
  name: string,
  title: Label,
  options: Common & { min?: number; defaultValue?: number } = {},
): NumberField => {
  const field = whole(name, title, { min: 0, max: 10_000_000_00, ...options })
  const components = { Field: '/src/ui/admin/Money.tsx#MoneyField', Cell: '/src/ui/admin/Money.tsx#MoneyCell' }
  return { ...field, admin: { ...field.admin, components } }
}

export const currency = (options: Common = {}): TextField =>
  ({
    ...text('currency', label('Валюта', 'Currency'), { required: true, maxLength: 3, minLength: 3, ...options }),
    defaultValue: 'KZT',
  }) as TextField

export const relation = (
  name: string,
  title: Label,
  relationTo: string,
  options: Common & { hasMany?: boolean } = {},
): RelationshipField =>
  ({
    type: 'relationship',
    name,
    relationTo: relationTo as CollectionSlug,
    ...(options.hasMany ? {} : { index: true }),
    ...(common(title, options) as object),
  }) as RelationshipField

/** One of a closed list; the list is a PostgreSQL enum, so a new value is a migration. */
export const oneOf = (
  name: string,
  title: Label,
  values: Record<string, Label>,
  options: Common & { defaultValue?: string; hasMany?: boolean } = {},
): SelectField =>
  ({
    type: 'select',
    name,
    options: Object.entries(values).map(([value, title]) => ({ value, label: title })),
    ...(common(title, options) as object),
  }) as SelectField

/** Machine-readable data an admin may look at. */
export const json = (name: string, title: Label, options: Common = {}): Field => {
  const { admin, ...shared } = common(title, options) as { admin?: object }
  const components = { Field: '/src/ui/admin/JsonView.tsx#JsonView' }
  return { type: 'json', name, ...shared, admin: { ...admin, components } } as Field
}
