import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { untieIdentities } from '#src/services/accounts/untieIdentities.ts'

export const untieIdentitiesEndpoint = defineEndpoint({
  path: '/users/:id/identities',
  method: 'delete',
  summary: 'Untie an account from the university’s sign-in and end its sessions; the next sign-in ties it anew',
  tag: 'People',
  access: 'admin',
  hot: true,
  rateLimit: { limit: 60, windowSeconds: 60 },
  params: z.object({ id: uuid }),
  output: z.object({ untied: z.literal(true) }),
  handler: async ({ actor, params, ip }) => {
    await untieIdentities(actor, params.id, ip)
    return { untied: true }
  },
})
