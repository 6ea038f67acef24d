import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { sessionCard } from '#src/db/sessionCard.ts'
import { initials } from '#src/domain/initials.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'

const club = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })

/** For the header of static pages: answers visitors as well, so that asking is never an error. */
export const readSession = defineEndpoint({
  path: '/users/me/session',
  method: 'get',
  summary: 'Who is signed in, as little as the header needs; user is null for visitors',
  tag: 'Me',
  access: 'public',
  hot: true,
  output: z.object({
    user: z
      .object({
        id: z.uuid(),
        name: z.string(),
        initials: z.string(),
        photoUrl: z.string().nullable(),
        roles: z.array(z.string()),
        clubs: z.array(club),
        unread: z.number().int(),
      })
      .nullable(),
  }),
  handler: async ({ actor, locale }) => {
    if (!actor) return { user: null }
    const { photoUrl, clubs, unread } = await sessionCard(pool, actor.id, locale)
    return {
      user: {
        id: actor.id,
        name: actor.name,
        initials: initials(actor.name),
        photoUrl,
        roles: actor.roles,
        clubs,
        unread,
      },
    }
  },
})
