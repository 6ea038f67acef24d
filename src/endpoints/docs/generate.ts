import type { Payload, PayloadRequest } from 'payload'
import type { ApiDocument, RawDocument } from '#src/endpoints/docs/document.ts'
import { correctFields } from '#src/endpoints/docs/fields.ts'
import { isInternal, type Operations, reachesOf } from '#src/endpoints/docs/reach.ts'
import { tidy } from '#src/endpoints/docs/tidy.ts'
import { env } from '#src/lib/env.ts'

const info = {
  title: 'Event Hub',
  version: '1.0.0',
  description: `REST API of Event Hub. Read it with examples at ${env.PUBLIC_URL}/api/docs. Sign in with POST /api/auth/login; errors have one shape; texts follow Accept-Language or ?locale=ru|kk|en.`,
}

const internalIn = (all: Map<string, Operations>): string[] =>
  [...all].flatMap(([slug, operations]) => (isInternal(operations) ? [slug] : []))

/** payload-oapi's own endpoint without mounting it: ours states its access, and its sign-in beside ours is not wanted. */
async function generateRaw(
  payload: Payload,
  excludeCollections: string[],
  excludeGlobals: string[],
): Promise<RawDocument> {
  const { openapi } = await import('payload-oapi')
  const plugin = openapi({
    openapiVersion: '3.1',
    metadata: info,
    filters: { hideInternalCollections: true, excludeCollections, excludeGlobals },
  })
  const { endpoints } = await plugin({ endpoints: [] } as never)
  const request = {
    payload,
    protocol: 'http:',
    headers: new Headers({ host: 'localhost' }),
  } as unknown as PayloadRequest
  const answer = await endpoints?.find(({ method }) => method === 'get')?.handler(request)
  if (!answer) throw new Error('payload-oapi has no endpoint for its document')
  // As text and back: the answer shares objects with the config.
  return (await answer.json()) as RawDocument
}

async function generate(payload: Payload, withInternal: boolean): Promise<ApiDocument> {
  const reaches = await reachesOf(payload)
  const withoutRest = Object.keys(payload.collections).filter((slug) => !reaches.collections.has(slug))
  const hidden = withInternal ? [[], []] : [internalIn(reaches.collections), internalIn(reaches.globals)]
  const raw = await generateRaw(payload, [...withoutRest, ...(hidden[0] ?? [])], hidden[1] ?? [])
  await correctFields(raw, payload)
  return tidy({ ...raw, servers: [{ url: env.PUBLIC_URL }] }, reaches)
}

const known = new Map<boolean, Promise<ApiDocument>>()

/**
 * The OpenAPI document, made once for each audience.
 *
 * @param withInternal also what only admins read (logs, queues, settings); the public document does without
 */
export function apiDocument(payload: Payload, withInternal: boolean): Promise<ApiDocument> {
  const made = known.get(withInternal) ?? generate(payload, withInternal)
  known.set(withInternal, made)
  made.catch(() => known.delete(withInternal))
  return made
}
