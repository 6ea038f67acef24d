import type { HubPlugin } from '#src/plugins/_kit/index.ts'
import { sandboxPlugin } from '#src/plugins/sandbox/index.ts'
import { stripePlugin } from '#src/plugins/stripe/index.ts'
import { studioPlugin } from '#src/plugins/studio/index.ts'
import { registerErasures } from '#src/services/accounts/erasures.ts'
import { registerDesks } from '#src/services/bookings/desk.ts'
import { registerPreviews } from '#src/services/notifications/previews/catalogue.ts'
import { registerNotifications } from '#src/services/notifications/registry.ts'
import { registerGateways } from '#src/services/payments/registry.ts'
import { registerStarts } from '#src/services/telegram/starts.ts'

/** Every plugin of this deployment; `enabled` decides whether it is seen. */
export const plugins: readonly HubPlugin[] = [sandboxPlugin, stripePlugin, studioPlugin]

// A switched-off plugin's gateway is known too: it may have payments to settle.
registerGateways(plugins.flatMap(({ gateways = [] }) => gateways))
// So are its tables, which may hold what a person wants gone.
registerErasures(plugins.flatMap(({ erase }) => (erase ? [erase] : [])))
// And what it told people of.
registerNotifications(plugins.flatMap(({ notifications }) => (notifications ? [notifications] : [])))

registerStarts(plugins.filter(({ enabled }) => enabled).flatMap(({ telegramStart }) => telegramStart ?? []))
registerPreviews(plugins.filter(({ enabled }) => enabled).flatMap(({ previews }) => (previews ? [previews] : [])))

registerDesks(plugins.filter(({ enabled }) => enabled).flatMap(({ desk }) => desk ?? []))

/** The practice bank's test cards, and whether it knows a payment: for its page. */
export { isKnownAtBank } from '#src/plugins/sandbox/bank.ts'
export { cards, type Scenario } from '#src/plugins/sandbox/cards.ts'
/** The studio's halls and bookings: for its pages. */
export { hallPage, hallsPage, managePage } from '#src/plugins/studio/pages.ts'
