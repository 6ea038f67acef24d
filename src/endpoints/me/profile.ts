import { z } from 'zod'
import { tokenOf } from '#src/db/authenticate.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import {
  emailAddress,
  faculty,
  locale,
  password,
  personName,
  sduId,
  uuid,
  yearOfStudy,
} from '#src/endpoints/kit/schemas.ts'
import type { SignedInContext } from '#src/endpoints/kit/types.ts'
import { HubError } from '#src/lib/errors.ts'
import { readToken } from '#src/lib/sessionToken.ts'
import { me } from '#src/services/accounts/me.ts'
import { updateMe } from '#src/services/accounts/updateMe.ts'

const output = z.object({
  user: z.record(z.string(), z.unknown()),
  exp: z.number().int().optional(),
  collection: z.literal('users').optional(),
})

/** Also what Payload's admin asks for: it reads `user` and `exp`. */
export const readMe = defineEndpoint({
  path: '/users/me',
  method: 'get',
  summary: 'The signed-in person',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  output,
  handler: async ({ actor, locale: asked, request }) => {
    const exp = readToken(tokenOf(request) ?? '')?.exp
    return { user: await me(pool, actor.id, asked), collection: 'users', ...(exp === undefined ? {} : { exp }) }
  },
})

/** By type of notification: on or off, or on and off by channel. */
const preferences = z
  .record(z.string().max(60), z.union([z.boolean(), z.record(z.string().max(30), z.boolean()), z.string().max(30)]))
  .refine((value) => Object.keys(value).length <= 60, 'too many')

const input = z.strictObject({
  name: personName.optional(),
  email: emailAddress.optional(),
  sduId: sduId.optional(),
  photo: uuid.optional(),
  locale: locale.optional(),
  faculty: faculty.nullable().optional(),
  yearOfStudy: yearOfStudy.nullable().optional(),
  leaderboardOptIn: z.boolean().optional(),
  notificationPreferences: preferences.nullable().optional(),
  password: password.optional(),
  currentPassword: z.string().min(1).max(256).optional(),
})

type Input = z.infer<typeof input>

async function change(
  actor: Actor,
  { password: next, currentPassword, ...rest }: Input,
  ip: string,
  asked: Locale,
): Promise<unknown> {
  if (next !== undefined && currentPassword === undefined)
    throw new HubError('invalid_input', { field: 'currentPassword', params: { field: 'currentPassword' } })
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Parameters<
    typeof updateMe
  >[1]
  const passwords = next !== undefined && currentPassword !== undefined ? { password: next, currentPassword, ip } : null
  const user = await updateMe(actor, given, { locale: rest.locale ?? asked, password: passwords })
  return { user }
}

const writeMe = (method: 'patch' | 'put') =>
  defineEndpoint({
    path: '/users/me',
    method,
    summary: 'Change the own profile or password; static fields only while they are empty',
    tag: 'Me',
    access: 'signedIn',
    hot: true,
    rateLimit: { limit: 60, windowSeconds: 60 },
    body: input,
    output,
    handler: ({ actor, body, ip, locale: asked }: SignedInContext<Input>) => change(actor, body, ip, asked),
  })

export const patchMe = writeMe('patch')
/** An alias of PATCH: absent fields stay. */
export const putMe = writeMe('put')
