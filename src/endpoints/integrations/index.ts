import { z } from 'zod'
import { listFacts } from '#src/db/outbox/listFacts.ts'
import { pool } from '#src/db/pool.ts'
import { hasRole, isAdmin } from '#src/domain/actor.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'

const events = defineEndpoint({
  path: '/integrations/events',
  method: 'get',
  summary:
    'The domain events, the newest first: all for an admin, those of the studio for its managers, of the own clubs for their heads. ?before=<id> goes on',
  tag: 'Integrations',
  access: 'staff',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  query: z
    .object({
      name: z
        .string()
        .regex(/^[a-zA-Z.]{1,60}$/)
        .optional(),
      before: uuid.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    })
    .loose(),
  output: z.object({
    events: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        subject: z.string().nullable(),
        data: z.unknown(),
        occurredAt: z.iso.datetime(),
      }),
    ),
    next: z.uuid().nullable().describe('For ?before='),
  }),
  handler: async ({ actor, query: { name, before, limit } }) => {
    const within = isAdmin(actor) ? null : { studio: hasRole(actor, 'studio_manager'), clubs: actor.headOf }
    const facts = await listFacts(pool, { name: name ?? null, within, before: before ?? null, limit })
    return { events: facts, next: facts.length === limit ? (facts.at(-1)?.id ?? null) : null }
  },
})

/** What other systems read. */
export const integrationEndpoints = [events]
