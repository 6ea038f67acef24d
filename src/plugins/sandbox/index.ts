import { env } from '#src/lib/env.ts'
import { definePlugin } from '#src/plugins/_kit/index.ts'
import { sandboxEndpoints } from '#src/plugins/sandbox/endpoints.ts'
import { sandboxGateway } from '#src/plugins/sandbox/gateway.ts'
import { sandboxBank } from '#src/plugins/sandbox/notify.ts'

/** Play money in demo mode; production does not know it. */
export const sandboxPlugin = definePlugin({
  slug: 'sandbox',
  enabled: env.isDemo,
  endpoints: sandboxEndpoints,
  gateways: [sandboxGateway],
  drains: [sandboxBank],
})
