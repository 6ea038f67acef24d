import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { eventsOfPerson } from '#src/db/eventsOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { publicProfile } from '#src/db/publicProfile.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { slugs } from '#src/domain/slugs.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Payload's own answer to GET /api/users/:id: it stands behind ours in the list of the collection's endpoints. */
async function wholeDocument(req: PayloadRequest): Promise<Response> {
  const endpoints = req.payload.collections[slugs.users].config.endpoints
  const own = (endpoints === false ? [] : endpoints).findLast(({ path, method }) => path === '/:id' && method === 'get')
  if (!own) throw notFound()
  return own.handler(req)
}

/**
 * Admins and the person get the document from Payload, as its admin expects; everybody else what is public. Who is neither an
 * organiser nor a club head does not exist for others.
 */
export const readPerson = defineEndpoint({
  path: '/users/:id',
  method: 'get',
  summary: 'Public profile of an organiser or club head',
  tag: 'People',
  access: 'public',
  output: z.object({ id: z.uuid(), name: z.string() }).loose(),
  handler: async ({ params, actor, locale, payloadRequest }) => {
    const { id } = params
    if (!id || !isUuid(id)) throw notFound()
    if (actor && (isAdmin(actor) || actor.id === id)) return wholeDocument(await payloadRequest())
    const profile = await publicProfile(pool, id, locale)
    if (!profile) throw notFound()
    return profile
  },
})

const event = z
  .object({ id: z.uuid(), slug: z.string(), title: z.string(), startsAt: z.string(), endsAt: z.string() })
  .loose()

export const readPersonEvents = defineEndpoint({
  path: '/users/:id/events',
  method: 'get',
  summary: 'Upcoming and past published events of an organiser or club head',
  tag: 'People',
  access: 'public',
  hot: true,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  params: z.object({ id: z.string() }),
  output: z.object({ upcoming: z.array(event), past: z.array(event) }),
  handler: async ({ params, query, locale }) => {
    const events = uuid.safeParse(params.id).success ? await eventsOfPerson(pool, params.id, locale, query.limit) : null
    if (!events) throw notFound()
    return events
  },
})
