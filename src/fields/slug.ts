import { randomBytes } from 'node:crypto'
import type { TextField } from 'payload'
import { slugify } from '#src/domain/slugify.ts'
import { label } from '#src/fields/index.ts'

/** The address of a document: made from `from` once, then stable; an editor may set it while it is free. */
export const slug = (from = 'title'): TextField => ({
  type: 'text',
  name: 'slug',
  label: label('Адрес', 'Slug'),
  unique: true,
  index: true,
  maxLength: 80,
  admin: {
    position: 'sidebar',
    description: label('Часть ссылки. Пусто — сделаем из названия.', 'Part of the link. Empty: made from the title.'),
  },
  validate: (value: string | null | undefined) => !value || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) || 'a-z, 0-9, -',
  hooks: {
    beforeValidate: [
      ({ value, data, originalDoc }) => {
        if (typeof value === 'string' && value !== '') return slugify(value)
        if (originalDoc?.slug) return originalDoc.slug
        const base = slugify(String(data?.[from] ?? '')) || 'item'
        return `${base}-${randomBytes(2).toString('hex')}`
      },
    ],
  },
})
