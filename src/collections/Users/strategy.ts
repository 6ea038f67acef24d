import type { AuthStrategy, PayloadRequest } from 'payload'
import { asSystem } from '#src/access/local.ts'
import { authenticate } from '#src/db/authenticate.ts'
import { slugs } from '#src/domain/slugs.ts'

/**
 * Signs people in for Payload (admin, REST, GraphQL) by the same check as the hot endpoints, so that both ways in are equally
 * strict, and hands access rules the clubs the person heads (GraphQL loads no joins).
 */
export const sessionStrategy: AuthStrategy = {
  name: 'hub-session',
  authenticate: async ({ headers, payload, req }) => {
    const actor = await authenticate({ headers })
    if (!actor) return { user: null }
    const local = asSystem(req ?? ({ payload, headers, context: {} } as PayloadRequest), 'nobody is signed in yet')
    const user = await local.findByID({
      collection: slugs.users,
      id: actor.id,
      depth: 0,
      joins: false,
      disableErrors: true,
    })
    if (!user) return { user: null }
    return {
      user: {
        ...user,
        headOf: { docs: [...actor.headOf] },
        collection: slugs.users,
        _strategy: 'local-jwt',
        _sid: actor.sessionId,
      } as never,
    }
  },
}
