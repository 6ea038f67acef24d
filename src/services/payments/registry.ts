import { HubError } from '#src/lib/errors.ts'
import type { PaymentGateway } from '#src/services/payments/gateway.ts'

/** Other names under which a gateway is addressed, as in its owner's documents. */
const aliases: Readonly<Record<string, string>> = { sberpay: 'sber', tinkoff: 'tbank' }

const gateways = new Map<string, PaymentGateway>()

/** Makes the gateways known to this process, in place of those known before. Called once at start with what the plugins bring. */
export function registerGateways(given: readonly PaymentGateway[]): void {
  gateways.clear()
  for (const gateway of given) gateways.set(gateway.id, gateway)
}

/** The gateways that can be paid with. */
export const enabledGateways = (): PaymentGateway[] => [...gateways.values()].filter(({ enabled }) => enabled)

/** A gateway by its name or an alias of it, enabled or not (a switched-off gateway still has payments to settle); `null` for none. */
export const findGateway = (name: string): PaymentGateway | null =>
  gateways.get(Object.hasOwn(aliases, name) ? (aliases[name] as string) : name) ?? null

type Sale = { currency: string; amountMinor: number }

const takes = ({ capabilities }: PaymentGateway, { currency, amountMinor }: Sale): boolean =>
  capabilities.currencies.includes(currency) && amountMinor >= (capabilities.minAmount[currency] ?? 0)

/**
 * The gateway for a sale: the one asked for, else the first of the settings' order that takes the currency and amount. Gateways
 * the settings do not name are not offered. Throws `gateway_unknown` or `amount_too_small`.
 */
export function gatewayFor(sale: Sale, order: readonly string[], wanted?: string): PaymentGateway {
  const offered = order.flatMap((id) => enabledGateways().filter((gateway) => gateway.id === id))
  const choice = wanted === undefined ? offered : offered.filter(({ id }) => id === findGateway(wanted)?.id)
  const fitting = choice.filter(({ capabilities }) => capabilities.currencies.includes(sale.currency))
  const gateway = fitting.find((one) => takes(one, sale))
  if (gateway) return gateway
  if (fitting.length > 0) throw new HubError('amount_too_small', { status: 409, field: 'gateway' })
  throw new HubError('gateway_unknown', { status: 409, field: 'gateway' })
}
