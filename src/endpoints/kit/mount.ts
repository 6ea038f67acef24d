import type { CollectionConfig, Config, Endpoint, PayloadRequest } from 'payload'
import { toOperation } from '#src/endpoints/kit/openapi.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'

/** Payload's own handler for an address that a declared endpoint shares with it. */
function generated(
  req: PayloadRequest,
  collection: string,
  { method, path }: EndpointDeclaration,
): Endpoint | undefined {
  const own = path.slice(collection.length + 1) || '/'
  const known = (req.payload.collections as Record<string, { config: { endpoints: Endpoint[] | false } }>)[collection]
  const same = (known?.config.endpoints || []).filter((each) => each.method === method && each.path === own)
  // Those of the declaration stand first, the generated one last.
  return same.at(-1)
}

/** A body that Payload may have read already, as a web Request. */
const webRequest = (req: PayloadRequest): Request => req as unknown as Request

/** The declared endpoints as Payload's custom endpoints. */
export const toPayloadEndpoints = (endpoints: readonly EndpointDeclaration[]): Endpoint[] =>
  endpoints.map((endpoint) => ({
    path: endpoint.path,
    method: endpoint.method,
    handler: async (req) => {
      const params = (req.routeParams ?? {}) as Record<string, string>
      if (endpoint.takes && !(await endpoint.takes(webRequest(req), params))) {
        const other = generated(req, firstSegment(endpoint.path), endpoint)
        if (other) return other.handler(req)
      }
      return runEndpoint(endpoint, webRequest(req), { params, payloadRequest: async () => req })
    },
    custom: { openapi: toOperation(endpoint) },
  }))

const firstSegment = (path: string): string => path.split('/')[1] ?? ''

/** The endpoints of one collection as it wants them: without its slug, before Payload's own (`/:id` would catch them otherwise). */
function inCollection(collection: CollectionConfig, endpoints: readonly EndpointDeclaration[]): CollectionConfig {
  const own = endpoints.filter(({ path }) => firstSegment(path) === collection.slug)
  if (own.length === 0 || collection.endpoints === false) return collection
  const mounted = toPayloadEndpoints(own).map((endpoint) => ({
    ...endpoint,
    path: endpoint.path.slice(collection.slug.length + 1) || '/',
  }))
  return { ...collection, endpoints: [...(collection.endpoints ?? []), ...mounted] }
}

/**
 * Mounts the declared endpoints where Payload's router looks for them: a path that begins with a collection's slug is sought in
 * that collection only, any other in the config.
 */
export function withEndpoints(config: Config, endpoints: readonly EndpointDeclaration[]): Config {
  const collections = config.collections ?? []
  const slugs = new Set<string>(collections.map(({ slug }) => slug))
  return {
    ...config,
    collections: collections.map((collection) => inCollection(collection, endpoints)),
    endpoints: [
      ...(config.endpoints ?? []),
      ...toPayloadEndpoints(endpoints.filter(({ path }) => !slugs.has(firstSegment(path)))),
    ],
  }
}
