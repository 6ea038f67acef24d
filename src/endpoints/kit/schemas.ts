import { z } from 'zod'
import { locales } from '#src/domain/locale.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Text without control characters (which PostgreSQL, logs and mail headers take amiss), trimmed and composed (NFC). */
export const plainText = (max: number, min = 1) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'control characters'),
    )

/** As {@link plainText} on several lines. */
export const longPlainText = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^(?:[^\p{Cc}\p{Cs}]|\n|\t)*$/u, 'control characters'),
    )

/** A person's name: letters, at least one, and what stands between them. */
export const personName = plainText(120, 2).pipe(
  z
    .string()
    .regex(/\p{L}/u, 'letters')
    .regex(/^[^<>]*$/, 'no < or >'),
)

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** Long enough for any phrase, short enough not to be an attack on the hash. */
export const password = z.string().min(1).max(256)

export const sduId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{4,20}$/)
export const faculty = plainText(120)
export const locale = z.enum(locales)
export const uuid = z.string().refine(isUuid, 'uuid').meta({ format: 'uuid' })

/** 1 to 8, also as a form's text. */
export const yearOfStudy = z.preprocess(
  (value) => (typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value),
  z.number().int().min(1).max(8),
)

/** A document by its id or its slug. */
export const idOrSlug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-zA-Z0-9-]+$/)

/** `?page=1&limit=25`. */
export const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(25),
}
