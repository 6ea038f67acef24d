import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const program = `
  await import('#src/plugins/index.ts')
  const { sandboxPlugin } = await import('#src/plugins/sandbox/index.ts')
  const { pluginEndpoints } = await import('#src/plugins/_kit/index.ts')
  const { enabledGateways } = await import('#src/services/payments/registry.ts')
  const { receiveWebhook } = await import('#src/services/payments/receiveWebhook.ts')
  const notice = await receiveWebhook('sandbox', { rawBody: '{}', headers: new Headers(), ip: '127.0.0.1', query: new URLSearchParams() })
  console.log(JSON.stringify({ gateways: enabledGateways().map(({ id }) => id), endpoints: pluginEndpoints([sandboxPlugin]).map(({ path }) => path), notice }))
  process.exit(0)`

/** The plugins as a process of this mode sees them. */
const start = (changes: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PAYLOAD_SECRET: '3f1b9c7e5d2a4806b1c3e5f7092a4c6e',
      TICKET_SIGNING_KEY: '8f3a0c5d7e2b4916a1c3e5f70928374655647382910a0b0c0d0e0f1011121314',
      PUBLIC_URL: 'https://hub.example.kz',
      LOG_LEVEL: 'silent',
      ...changes,
    },
  })

describe('the sandbox in production', () => {
  it('is not there: no gateway, no endpoint, no notification', () => {
    expect(JSON.parse(start({ HUB_MODE: 'production' }))).toEqual({ gateways: [], endpoints: [], notice: null })
  }, 120_000)

  it('cannot be had by PAYMENT_ENV=mock, nor with the keys of the other world', () => {
    expect(() => start({ HUB_MODE: 'production', PAYMENT_ENV: 'mock' })).toThrow('PAYMENT_ENV=mock')
    expect(() =>
      start({ HUB_MODE: 'production', STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }),
    ).toThrow('STRIPE_SECRET_KEY')
    expect(() => start({ HUB_MODE: 'demo', STRIPE_SECRET_KEY: 'sk_live_1' })).toThrow('live key')
  }, 120_000)
})
