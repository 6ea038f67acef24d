import { health } from '#src/endpoints/health.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'

/** Every custom endpoint of the core. */
export const endpoints: readonly EndpointDeclaration[] = [health]
