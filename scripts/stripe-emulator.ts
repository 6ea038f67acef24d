/**
 * A small Stripe for development without an account: `node scripts/stripe-emulator.ts [port] [hub]`. Its payment page has a button for each
 * outcome; the hub is notified with Stripe's own signature.
 */
import { createServer } from 'node:http'
import { StripeEmulator } from '#tests/support/emulators/stripe.ts'

const [port = '12111', hub = 'http://localhost:3000'] = process.argv.slice(2)
const stripe = await new StripeEmulator().start({ port: Number(port) })
const webhook = `${hub}/api/payments/webhook/stripe`

const html = (title: string, body: string): string => `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:16px system-ui;max-width:30rem;margin:3rem auto">${body}`

/** The page Stripe would show; the API itself stays on its own port. */
const page = createServer((request, response) => {
  const [, , , id = '', action] = (request.url ?? '').split('/')
  const session = stripe.state.sessions.get(id)
  const show = (body: string): void => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html('Stripe emulator', body))
  if (!session) return show('<p>No such session')
  if (request.method !== 'POST')
    return show(
      `<h1>${session.line_name.replace(/[<&]/g, '')}</h1><p>${session.amount_total} ${session.currency} (${session.status})</p>${['pay', 'pay-twice', 'pay-silently', 'expire'].map((name) => `<form method="post" action="/c/pay/${id}/${name}"><button style="margin:.3rem 0;padding:.7rem 1rem">${name}</button></form>`).join('')}<a href="${session.cancel_url}">back</a>`,
    )
  if (session.status === 'open') {
    if (action === 'expire') session.status = 'expired'
    else stripe.state.pay(session)
    const copies = action === 'pay-silently' ? 0 : action === 'pay-twice' ? 2 : 1
    const type = action === 'expire' ? 'checkout.session.expired' : 'checkout.session.completed'
    stripe.deliver(webhook, stripe.sessionEvent(type, session), copies).then(
      (statuses) => console.log(`${type} ${id}: ${statuses.join(', ') || 'not sent'}`),
      (error: unknown) => console.log(`${webhook} does not answer: ${error}`),
    )
  }
  response.writeHead(303, { location: action === 'expire' ? (session.cancel_url ?? hub) : session.success_url }).end()
})
page.listen(Number(port) + 1, '127.0.0.1')

console.log(`Stripe emulator on ${stripe.url}; open payment pages on port ${Number(port) + 1} instead. Start the hub with:
STRIPE_SECRET_KEY=${stripe.secretKey} STRIPE_WEBHOOK_SECRET=${stripe.webhookSecret} STRIPE_API_URL=${stripe.url}`)
