import { z } from 'zod'
import { locales } from '#src/domain/locale.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, longPlainText, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { type EventForm, readEventForm } from '#src/services/clubs/eventForm.ts'
import { createEvent, updateEvent } from '#src/services/clubs/saveEvent.ts'

const common = { tag: 'Club head', access: 'signedIn', rateLimit: { limit: 60, windowSeconds: 60 } } as const
const params = z.object({ id: idOrSlug })
const one = z.object({ id: idOrSlug, event: z.string().max(64) })
const instant = z.iso.datetime({ offset: true })

const texts = z.strictObject({
  title: plainText(120, 0),
  summary: longPlainText(300).default(''),
  description: longPlainText(20_000).default('').describe('Markdown: paragraphs, **bold**, lists, links'),
})

const draft = z
  .strictObject({
    texts: z.strictObject({ ru: texts.optional(), kk: texts.optional(), en: texts.optional() }),
    category: uuid.nullish(),
    genres: z.array(uuid).max(10).default([]),
    tags: z.array(uuid).max(20).default([]),
    poster: uuid.nullish().describe('A picture of POST /api/media'),
    booking: uuid
      .nullable()
      .describe('A reservation of the club without an event; null only for an event that stands on none already'),
    startsAt: instant,
    endsAt: instant,
    price: z.number().int().min(0).max(100_000_000).describe('In minor units'),
    type: z.enum(['club', 'general']),
    maxAttendees: z.number().int().min(1).max(100_000),
    publish: z.boolean().default(false),
  })
  .refine(({ texts: given }) => locales.some((locale) => given[locale]?.title), {
    path: ['texts.ru.title'],
    message: 'a title in one language',
  })
  .transform((given) => ({ ...given, category: given.category ?? null, poster: given.poster ?? null }))
  .meta({
    examples: [
      {
        texts: { ru: { title: 'Вечер шахмат', summary: 'Блиц и чай', description: 'Приходите **все**.' } },
        booking: '0199c0de-0000-7000-8000-000000000001',
        startsAt: '2026-11-27T18:00:00+05:00',
        endsAt: '2026-11-27T20:00:00+05:00',
        price: 0,
        type: 'general',
        maxAttendees: 40,
        publish: true,
      },
    ],
  })

const saved = z.object({ id: z.uuid(), slug: z.string(), status: z.enum(['draft', 'published']) })

const picture = z.object({ id: z.uuid(), picture: z.object({ url: z.string() }).loose().nullable() }).loose()
const editedTexts = z.object({ title: z.string(), summary: z.string(), description: z.string() })

const form = z.object({
  id: z.uuid(),
  slug: z.string(),
  status: z.enum(['draft', 'published', 'cancelled']),
  isOver: z.boolean(),
  texts: z.object({ ru: editedTexts.optional(), kk: editedTexts.optional(), en: editedTexts.optional() }),
  category: z.uuid().nullable(),
  genres: z.array(z.uuid()),
  tags: z.array(z.uuid()),
  poster: picture.nullable(),
  booking: z.uuid().nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  price: z.number().int(),
  currency: z.string(),
  type: z.enum(['club', 'general']),
  maxAttendees: z.number().int(),
  taken: z.number().int(),
}) satisfies z.ZodType<Omit<EventForm, 'poster' | 'texts'>>

export const read = defineEndpoint({
  ...common,
  path: '/clubs/:id/events/:event',
  method: 'get',
  summary: 'An event of a club as its head edits it: texts in every language, the description as Markdown',
  params: one,
  output: form,
  handler: async ({ actor, params: { id, event }, locale, payloadRequest }) =>
    readEventForm(await payloadRequest(), actor, { club: id, event, locale }),
})

export const create = defineEndpoint({
  ...common,
  path: '/clubs/:id/events',
  method: 'post',
  summary: 'Make an event of a club on one of its reservations, as a draft or published',
  params,
  body: draft,
  answers: [201],
  output: saved,
  handler: async ({ actor, params: { id }, body, payloadRequest }) =>
    created(await createEvent(await payloadRequest(), actor, id, body)),
})

export const update = defineEndpoint({
  ...common,
  path: '/clubs/:id/events/:event',
  method: 'patch',
  summary: 'Change an event of a club; another reservation moves it',
  params: one,
  body: draft,
  output: saved,
  handler: async ({ actor, params: { id, event }, body, payloadRequest }) =>
    updateEvent(await payloadRequest(), actor, { club: id, event, draft: body }),
})
