import { messageOf } from '../files.ts'
import { careful, type Finding, mend, ok } from './finding.ts'

type Env = NodeJS.ProcessEnv

/** The same check that stops web and worker at their start. */
export async function checkConfiguration(env: Env): Promise<Finding[]> {
  Object.assign(process.env, env)
  try {
    const { env: read } = await import('#src/lib/env.ts')
    const mode = read.isProduction ? 'production' : 'demo: demo accounts, payments are not real'
    return [ok('configuration', `complete (${mode}); the site's address is ${read.PUBLIC_URL}`)]
  } catch (error) {
    // Its first line is a heading, and each further one of the indented is a problem.
    const lines = messageOf(error)
      .split('\n')
      .filter((line) => line.startsWith(' '))
    return lines.map((line) => mend('configuration', `${line.trim()} (see .env.example)`))
  }
}

/** Do the keys look like Stripe's, and do they belong together? Nothing is sent. */
export function checkStripe(env: Env): Finding[] {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, PAYMENT_ENV } = env
  if (!key && !secret) return [ok('Stripe', 'not set up; the demo sandbox takes its place (demo mode only)')]
  const findings: Finding[] = []
  if (!key) findings.push(mend('Stripe', 'STRIPE_WEBHOOK_SECRET is set, but STRIPE_SECRET_KEY is not'))
  if (!secret) {
    findings.push(
      mend(
        'Stripe',
        'STRIPE_WEBHOOK_SECRET is missing: without it no payment is ever confirmed. It is shown at the webhook endpoint in the Stripe dashboard (whsec_…)',
      ),
    )
  }
  if (key && !/^(sk|rk)_(test|live)_\w{10,}$/.test(key)) {
    findings.push(
      mend(
        'Stripe',
        'STRIPE_SECRET_KEY does not look like a secret key (sk_test_…, sk_live_… or rk_…); a publishable key (pk_…) does not do',
      ),
    )
  }
  if (secret && !/^whsec_\w{10,}$/.test(secret)) {
    findings.push(mend('Stripe', 'STRIPE_WEBHOOK_SECRET does not look like one (whsec_…)'))
  }
  const isLive = /^.._live_/.test(key ?? '')
  if (isLive && PAYMENT_ENV && PAYMENT_ENV !== 'production') {
    findings.push(careful('Stripe', `a live key with PAYMENT_ENV=${PAYMENT_ENV}: real money would be taken`))
  }
  return findings.length > 0 ? findings : [ok('Stripe', `keys look right (${isLive ? 'live' : 'test'})`)]
}
