import type { Endpoint, PayloadRequest } from 'payload'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'

/** A body that Payload may have read already, as a web Request. */
const webRequest = (req: PayloadRequest): Request => req as unknown as Request

/** The declared endpoints as Payload's custom endpoints. */
export const toPayloadEndpoints = (endpoints: readonly EndpointDeclaration[]): Endpoint[] =>
  endpoints.map((endpoint) => ({
    path: endpoint.path,
    method: endpoint.method,
    handler: (req) =>
      runEndpoint(endpoint, webRequest(req), {
        params: (req.routeParams ?? {}) as Record<string, string>,
        payloadRequest: async () => req,
      }),
    custom: { openapi: { summary: endpoint.summary, tags: [endpoint.tag] } },
  }))
