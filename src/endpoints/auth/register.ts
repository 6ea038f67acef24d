import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { readForm } from '#src/endpoints/kit/form.ts'
import { check, created } from '#src/endpoints/kit/run.ts'
import { emailAddress, faculty, locale, password, personName, sduId, yearOfStudy } from '#src/endpoints/kit/schemas.ts'
import { maxPhotoBytes } from '#src/services/accounts/personalPhoto.ts'
import { register as registerAccount } from '#src/services/accounts/register.ts'

const input = z.strictObject({
  name: personName,
  email: emailAddress,
  sduId: sduId.nullish(),
  password,
  faculty: faculty.nullish(),
  yearOfStudy: yearOfStudy.nullish(),
  locale: locale.optional(),
})

/** JSON, or multipart/form-data with the same fields and a file `photo`. */
export const register = defineEndpoint({
  path: '/auth/register',
  method: 'post',
  summary: 'Make an account',
  tag: 'Accounts',
  access: 'public',
  rawBody: true,
  body: input.extend({ photo: z.file().optional() }),
  answers: [201],
  maxBody: maxPhotoBytes + 64 * 1024,
  rateLimit: { limit: 60, windowSeconds: 600 },
  output: z.object({
    user: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.string()),
      locale,
      photo: z.boolean(),
    }),
    verificationRequired: z.literal(true),
  }),
  handler: async ({ request, locale: asked, payloadRequest }) => {
    const { values, files } = await readForm(request, maxPhotoBytes + 64 * 1024)
    const given = check(input, values) as z.infer<typeof input>
    const user = await registerAccount(await payloadRequest(), {
      ...given,
      sduId: given.sduId ?? null,
      faculty: given.faculty ?? null,
      yearOfStudy: given.yearOfStudy ?? null,
      locale: given.locale ?? asked,
      photo: files.photo ?? null,
    })
    return created({ user, verificationRequired: true })
  },
})
