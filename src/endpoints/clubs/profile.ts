import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { emailAddress, idOrSlug, longPlainText, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { readProfile, updateProfile } from '#src/services/clubs/profile.ts'

const common = {
  tag: 'Club head',
  access: 'signedIn',
  path: '/clubs/:id/profile',
  params: z.object({ id: idOrSlug }),
  rateLimit: { limit: 60, windowSeconds: 60 },
} as const

const texts = z.strictObject({
  tagline: plainText(140, 0).default(''),
  description: longPlainText(20_000).default('').describe('Markdown: paragraphs, **bold**, lists, links'),
  meets: longPlainText(300).default(''),
})
/** A name of an account: the sign before it and a link around it are taken off. */
const account = z
  .string()
  .max(200)
  .transform((given) =>
    given
      .trim()
      .replace(/^(?:https?:\/\/)?(?:www\.)?(?:t\.me|instagram\.com)\//i, '')
      .replace(/^@|\/+$/g, ''),
  )
  .pipe(z.string().regex(/^[\w.]{0,64}$/))
const website = z
  .string()
  .trim()
  .max(300)
  .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })]))

const body = z
  .strictObject({
    texts: z.strictObject({ ru: texts, kk: texts, en: texts }),
    photo: uuid.nullable().describe('A picture of POST /api/media'),
    contacts: z.strictObject({
      email: z.union([z.literal(''), emailAddress]),
      telegram: account,
      instagram: account,
      website,
    }),
  })
  .meta({
    examples: [
      {
        texts: {
          ru: { tagline: 'Думаем на ход вперёд', description: 'Играем **каждую среду**.', meets: 'Среда, 18:00' },
          kk: { tagline: 'Бір жүріс алда', description: '**Әр сәрсенбі** ойнаймыз.', meets: 'Сәрсенбі, 18:00' },
          en: { tagline: 'One move ahead', description: 'We play **every Wednesday**.', meets: 'Wednesday, 18:00' },
        },
        photo: null,
        contacts: { email: 'chess@sdu.edu.kz', telegram: 'sdu_chess', instagram: '', website: '' },
      },
    ],
  })

const text = z.string()
const edited = z.object({ name: text, tagline: text, description: text, meets: text })

export const readClubProfile = defineEndpoint({
  ...common,
  method: 'get',
  summary: 'What a club says of itself, for its head: texts in every language, the description as Markdown',
  output: z.object({
    id: z.uuid(),
    slug: text,
    texts: z.object({ ru: edited, kk: edited, en: edited }),
    photo: z.object({ id: z.uuid() }).loose().nullable(),
    contacts: z.object({ email: text, telegram: text, instagram: text, website: text }),
  }),
  handler: async ({ actor, params: { id }, locale, payloadRequest }) =>
    readProfile(await payloadRequest(), actor, id, locale),
})

export const updateClubProfile = defineEndpoint({
  ...common,
  method: 'patch',
  summary: 'Change what a club says of itself',
  body,
  output: z.object({ slug: text }),
  handler: async ({ actor, params: { id }, body: change, payloadRequest }) =>
    updateProfile(await payloadRequest(), actor, id, change),
})
