import { z } from 'zod'
import { isAdmin } from '#src/domain/actor.ts'
import { apiDocument } from '#src/endpoints/docs/generate.ts'
import { apiPage } from '#src/endpoints/docs/page.ts'
import { pageStyle } from '#src/endpoints/docs/style.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { entityTag, isFresh } from '#src/lib/entityTag.ts'

const tag = 'System'

export const openApiDocument = defineEndpoint({
  path: '/openapi.json',
  method: 'get',
  summary: 'The API as an OpenAPI 3.1 document; for an admin with what only admins read',
  tag,
  access: 'public',
  output: z.object({ openapi: z.string(), info: z.object({}).loose(), paths: z.object({}).loose() }).loose(),
  handler: async ({ request, actor, payloadRequest }) => {
    const { payload } = await payloadRequest()
    return publicJson(request, JSON.stringify(await apiDocument(payload, isAdmin(actor))), {
      maxAge: 0,
      isPersonal: true,
    })
  },
})

/** The page has neither scripts nor pictures of others. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const apiReference = defineEndpoint({
  path: '/docs',
  method: 'get',
  summary: 'The API as a page for people',
  tag,
  access: 'public',
  produces: 'text/html',
  handler: async ({ request, actor, payloadRequest }) => {
    const { payload } = await payloadRequest()
    const page = apiPage(await apiDocument(payload, isAdmin(actor)), await pageStyle('docs'))
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-security-policy': policy,
      'cache-control': 'private, no-cache',
      vary: 'cookie, authorization',
      etag: entityTag(page),
    }
    if (isFresh(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
    return new Response(page, { headers })
  },
})

export const docsEndpoints = [openApiDocument, apiReference]
