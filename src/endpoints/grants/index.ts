import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { emailAddress, idOrSlug, uuid } from '#src/endpoints/kit/schemas.ts'
import { notFound } from '#src/lib/errors.ts'
import { giveGrant, listGrants, takeGrant } from '#src/services/grants/grants.ts'

const common = {
  tag: 'Event team',
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
} as const
const params = z.object({ id: idOrSlug })
const role = z.enum(['steward', 'supervisor'])
const grant = z.object({
  id: z.uuid(),
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  role,
  grantedAt: z.string(),
})

const list = defineEndpoint({
  ...common,
  path: '/events/:id/grants',
  method: 'get',
  summary: 'Who may scan at the door of an event',
  params,
  output: z.object({ grants: z.array(grant) }),
  handler: async ({ actor, params: { id } }) => ({ grants: await listGrants(actor, id) }),
})

const give = defineEndpoint({
  ...common,
  path: '/events/:id/grants',
  method: 'post',
  summary: 'Let a registered person scan at an event, or change the right',
  params,
  body: z.object({ email: emailAddress, role }),
  answers: [201],
  output: z.object({ id: z.uuid(), role }),
  handler: async ({ actor, params: { id }, body }) =>
    created({ id: await giveGrant(actor, id, body), role: body.role }),
})

const take = defineEndpoint({
  ...common,
  path: '/events/:id/grants/:grant',
  method: 'delete',
  summary: 'Take a door grant back',
  params: z.object({ id: idOrSlug, grant: z.string() }),
  output: z.object({ revoked: z.literal(true) }),
  handler: async ({ actor, params: { id, grant: which } }) => {
    if (!uuid.safeParse(which).success) throw notFound()
    await takeGrant(actor, id, which)
    return { revoked: true }
  },
})

/** Rights at the door of one event. */
export const grantEndpoints = [list, give, take]
