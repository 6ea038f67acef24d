import { z } from 'zod'
import { identitiesOfPerson } from '#src/db/openid/identitiesOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { untieIdentities } from '#src/services/accounts/untieIdentities.ts'
import { untieOwnIdentities } from '#src/services/accounts/untieOwnIdentities.ts'

const rateLimit = { limit: 60, windowSeconds: 60 }
const untied = z.object({ untied: z.literal(true) })
const params = z.object({ id: uuid })

const untieMine = defineEndpoint({
  path: '/users/me/identities/untie',
  method: 'post',
  summary: 'Untie the own account from the university’s sign-in; other devices are signed out. Needs a password',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  rateLimit,
  output: untied,
  handler: async ({ actor, ip }) => {
    await untieOwnIdentities(actor, ip)
    return { untied: true }
  },
})

const listIdentities = defineEndpoint({
  path: '/users/:id/identities',
  method: 'get',
  summary: 'The university’s sign-ins that an account is tied to',
  tag: 'People',
  access: 'admin',
  hot: true,
  params,
  output: z.object({
    identities: z.array(
      z.object({
        issuer: z.string(),
        subject: z.string(),
        createdAt: z.iso.datetime(),
        usedAt: z.iso.datetime(),
      }),
    ),
  }),
  handler: async ({ params: { id } }) => ({ identities: await identitiesOfPerson(pool, id) }),
})

const untie = defineEndpoint({
  path: '/users/:id/identities/untie',
  method: 'post',
  summary: 'Untie an account from the university’s sign-in and end its sessions; the next sign-in ties it anew',
  tag: 'People',
  access: 'admin',
  hot: true,
  rateLimit,
  params,
  body: z.strictObject({ reason: plainText(300, 3) }),
  output: untied,
  handler: async ({ actor, params: { id }, body, ip }) => {
    await untieIdentities(actor, id, { reason: body.reason, ip })
    return { untied: true }
  },
})

/** Sign-ins by the university. `/users/me/…` stands before `/users/:id/…`. */
export const identityEndpoints = [untieMine, listIdentities, untie]
