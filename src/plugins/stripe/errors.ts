import Stripe from 'stripe'
import { GatewayRefused, GatewayUnknown } from '#src/services/payments/gateway.ts'

/**
 * Stripe's error as the core knows it. No answer, a fault on Stripe's side, too many requests and "another request with this key is under
 * way" leave the outcome open; everything else is a no. The text carries Stripe's request id, never a key or a header.
 */
export function asGatewayError(err: unknown): Error {
  if (!(err instanceof Stripe.errors.StripeError)) return err instanceof Error ? err : new Error(String(err))
  const text = [err.type, err.code, err.requestId, err.message].filter(Boolean).join(' · ')
  const status = err.statusCode ?? 0
  const open =
    err instanceof Stripe.errors.StripeConnectionError ||
    err instanceof Stripe.errors.StripeRateLimitError ||
    status === 0 ||
    status === 409 ||
    status >= 500
  if (open) return new GatewayUnknown(text)
  return new GatewayRefused(text, err.code === 'amount_too_small' ? 'amount_too_small' : 'other')
}

/** Runs a call to Stripe with its errors translated. */
export async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (err) {
    throw asGatewayError(err)
  }
}
