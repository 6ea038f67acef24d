import type { EndpointAccess, EndpointDeclaration, EndpointInput, Schema } from '#src/endpoints/kit/types.ts'

/**
 * Declares a REST endpoint. The handler returns a plain value (answered as JSON with 200) or a `Response`; it refuses by
 * throwing `HubError`.
 */
export function defineEndpoint<
  A extends EndpointAccess,
  B extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  P extends Schema | undefined = undefined,
>(endpoint: EndpointInput<A, B, Q, P>): EndpointDeclaration {
  return endpoint as unknown as EndpointDeclaration
}
