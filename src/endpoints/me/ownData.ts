import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { password } from '#src/endpoints/kit/schemas.ts'
import { expiredSessionCookie } from '#src/lib/sessionCookie.ts'
import { eraseAccount } from '#src/services/accounts/eraseAccount.ts'
import { exportAccount } from '#src/services/accounts/exportAccount.ts'

export const exportMe = defineEndpoint({
  path: '/users/me/export',
  method: 'get',
  summary: 'Everything the hub holds about the caller as a ZIP archive: JSON a subject, and the own pictures',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  produces: 'application/zip',
  rateLimit: { limit: 10, windowSeconds: 3600 },
  handler: async ({ actor, ip, locale }) =>
    new Response(await exportAccount(actor, ip, locale), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="event-hub.zip"',
        'cache-control': 'no-store',
      },
    }),
})

export const eraseMe = defineEndpoint({
  path: '/users/me/erase',
  method: 'post',
  summary:
    'Delete the own account: places to come are given back, names and addresses go, tickets and ledgers stay nameless',
  tag: 'Me',
  access: 'signedIn',
  rateLimit: { limit: 10, windowSeconds: 3600 },
  body: z.strictObject({ password }),
  output: z.object({ erased: z.literal(true) }),
  handler: async ({ actor, body, ip, payloadRequest }) => {
    await eraseAccount(await payloadRequest(), actor, { password: body.password, ip })
    return Response.json(
      { erased: true },
      { headers: { 'cache-control': 'no-store', 'set-cookie': expiredSessionCookie() } },
    )
  },
})
