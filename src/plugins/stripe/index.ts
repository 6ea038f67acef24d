import { type Env, env } from '#src/lib/env.ts'
import { definePlugin } from '#src/plugins/_kit/index.ts'
import { createStripeGateway } from '#src/plugins/stripe/gateway.ts'

/** Refuses a key of the other world: real money in a trial, play money in earnest. */
export function checkStripeKey({
  STRIPE_SECRET_KEY: key,
  PAYMENT_ENV,
}: Pick<Env, 'STRIPE_SECRET_KEY' | 'PAYMENT_ENV'>): void {
  if (!key) return
  const live = /^(sk|rk)_live_/.test(key)
  if (live !== (PAYMENT_ENV === 'production'))
    throw new Error(
      live
        ? `STRIPE_SECRET_KEY is a live key while PAYMENT_ENV=${PAYMENT_ENV}: set PAYMENT_ENV=production or use a test key`
        : 'STRIPE_SECRET_KEY is not a live key while PAYMENT_ENV=production',
    )
}

checkStripeKey(env)

export const stripePlugin = definePlugin({
  slug: 'stripe',
  enabled: Boolean(env.STRIPE_SECRET_KEY),
  gateways: [
    createStripeGateway({
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
      apiUrl: env.STRIPE_API_URL,
      live: env.PAYMENT_ENV === 'production',
    }),
  ],
})
