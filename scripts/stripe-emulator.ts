/**
 * A small Stripe for development without an account: `node scripts/stripe-emulator.ts [port] [hub]`. Its payment page has a button for each
 * outcome; the hub is notified with Stripe's own signature.
 */
import { StripeEmulator } from '#tests/support/emulators/stripe.ts'
import type { Session } from '#tests/support/emulators/stripeState.ts'

const [port = '12111', hub = 'http://localhost:3000'] = process.argv.slice(2)
const webhook = `${hub}/api/payments/webhook/stripe`
/** Buttons of the page, and how often the hub is notified. */
const outcomes: Record<string, number> = { pay: 1, 'pay-and-notify-twice': 2, 'pay-without-notice': 0, expire: 1 }

const stripe = new StripeEmulator()

function pageOf(session: Session): string {
  const title = `${session.line_name}: ${session.amount_total} ${session.currency} (${session.status})`.replace(
    /[<&]/g,
    '',
  )
  const buttons = Object.keys(outcomes).map(
    (name) => `<form method="post" action="/c/pay/${session.id}/${name}"><button>${name}</button></form>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Stripe emulator</title><h1>${title}</h1>${buttons.join('')}<a href="${session.cancel_url}">back</a>`
}

function act(session: Session, outcome: string): void {
  if (outcome === 'expire') session.status = 'expired'
  else stripe.state.pay(session)
  const type = outcome === 'expire' ? 'checkout.session.expired' : 'checkout.session.completed'
  stripe.deliver(webhook, stripe.sessionEvent(type, session), outcomes[outcome]).then(
    (statuses) => console.log(`${type} ${session.id}: ${statuses.join(', ') || 'not sent'}`),
    (error: unknown) => console.log(`${webhook} does not answer: ${error}`),
  )
}

stripe.payPage = (request, response) => {
  const [, , , id = '', outcome = ''] = (request.url ?? '').split('/')
  const session = stripe.state.sessions.get(id)
  if (!session) return void response.writeHead(404).end('No such session')
  if (request.method !== 'POST')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(session))
  if (session.status === 'open' && outcome in outcomes) act(session, outcome)
  response.writeHead(303, { location: session.success_url }).end()
}

await stripe.start({ port: Number(port) })
console.log(`Stripe emulator on ${stripe.url}. Start the hub with:
STRIPE_SECRET_KEY=${stripe.secretKey} STRIPE_WEBHOOK_SECRET=${stripe.webhookSecret} STRIPE_API_URL=${stripe.url}`)
