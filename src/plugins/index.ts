import type { HubPlugin } from '#src/plugins/_kit/index.ts'

/** Every plugin of this deployment; `enabled` decides whether it is seen. */
export const plugins: readonly HubPlugin[] = []
