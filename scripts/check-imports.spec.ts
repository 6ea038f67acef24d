import { describe, expect, it } from 'vitest'
import { checkFile } from './check-imports.mjs'

const messages = (file: string, text: string) => checkFile(file, text).map(({ message }) => message)

describe('who may import whom', () => {
  it.each([
    ['src/domain/money.ts', `import { pool } from '#src/db/pool.ts'`],
    ['src/domain/money.ts', `import { createHash } from 'node:crypto'`],
    ['src/domain/money.ts', `import type { User } from '#src/payload-types.ts'`],
    ['src/lib/env.ts', `import { pool } from '../db/pool.ts'`],
    ['src/db/pool.ts', `import { placeOrder } from '#src/services/placeOrder.ts'`],
    ['src/access/atoms.ts', `export { hooks } from '#src/hooks/index.ts'`],
    ['src/services/placeOrder.ts', `const kit = await import('#src/endpoints/kit/run.ts')`],
    ['src/endpoints/feed.ts', `type Page = import('#src/app/page.tsx').Page`],
    ['src/endpoints/feed.ts', `import config from '#payload-config'`],
    ['src/somewhere/new.ts', `import { env } from '#src/lib/env.ts'`],
    ['src/lib/ids.ts', `import { env } from './env'`],
  ])('%s refuses %s', (file, text) => {
    expect(messages(file, text)).toHaveLength(1)
  })

  it.each([
    ['src/domain/money.ts', `import { round } from './round.ts'`],
    ['src/fields/slug.ts', `import { isAdmin } from '#src/access/atoms.ts'`],
    ['src/collections/Events/index.ts', `import { emit } from '#src/outbox/emit.ts'`],
    ['src/collections/Events/index.ts', `import { guard } from '#src/hooks/guard.ts'`],
    ['src/lib/errors.ts', `import { errors } from '#src/i18n/errors.ts'`],
    ['src/app/page.tsx', `import { Card } from '#src/ui/Card.tsx'`],
    ['src/domain/money.spec.ts', `import { pool } from '#src/db/pool.ts'`],
    ['payload.config.ts', `import { env } from '#src/lib/env.ts'`],
  ])('%s accepts %s', (file, text) => {
    expect(messages(file, text)).toEqual([])
  })
})

describe('plugins', () => {
  it.each([
    ['src/plugins/stripe/index.ts', `import { token } from '#src/plugins/sandbox/token.ts'`],
    ['src/plugins/stripe/index.ts', `import { token } from '../sandbox/token.ts'`],
    ['src/plugins/stripe/index.ts', `import { plugins } from '#src/plugins/index.ts'`],
    ['src/plugins/stripe/index.ts', `import { Page } from '#src/app/page.tsx'`],
    ['src/plugins/_kit/index.ts', `import { stripe } from '#src/plugins/stripe/index.ts'`],
    ['src/services/pay.ts', `import { stripe } from '#src/plugins/stripe/index.ts'`],
    ['src/services/pay.ts', `import { definePlugin } from '#src/plugins/_kit/index.ts'`],
    ['src/server.ts', `import { stripe } from '#src/plugins/stripe/index.ts'`],
    ['src/ui/Pay.tsx', `import { plugins } from '#src/plugins/index.ts'`],
  ])('%s refuses %s', (file, text) => {
    expect(messages(file, text)).toHaveLength(1)
  })

  it.each([
    ['src/plugins/stripe/index.ts', `import { definePlugin } from '#src/plugins/_kit/index.ts'`],
    ['src/plugins/stripe/index.ts', `import { settle } from '#src/services/settle.ts'`],
    ['src/plugins/stripe/webhook.ts', `import { client } from './client.ts'`],
    ['src/plugins/index.ts', `import { stripe } from '#src/plugins/stripe/index.ts'`],
    ['src/server.ts', `import { plugins } from '#src/plugins/index.ts'`],
    ['src/jobs/worker.ts', `import { plugins } from '#src/plugins/index.ts'`],
    ['src/app/(site)/page.tsx', `import { plugins } from '#src/plugins/index.ts'`],
    ['payload.config.ts', `import { withPlugins } from '#src/plugins/_kit/index.ts'`],
  ])('%s accepts %s', (file, text) => {
    expect(messages(file, text)).toEqual([])
  })
})

describe('what code may not do', () => {
  it.each([
    ['src/lib/mail.ts', `const url = process.env.SMTP_URL`],
    ['src/lib/mail.ts', `const url = process['env'].SMTP_URL`],
    ['src/services/a.ts', `await req.payload.find({ collection: 'events' })`],
    ['src/services/a.ts', `const { payload } = req; await payload.updateGlobal({ slug: 'settings' })`],
    ['src/plugins/stripe/webhook.ts', `stripe.webhooks.constructEvent(body, signature, secret, 0)`],
    ['src/plugins/stripe/webhook.ts', `verify(body, { tolerance: 0 })`],
    ['src/plugins/stripe/webhook.ts', `stripe.webhooks.constructEventWithoutVerification(body)`],
    ['src/domain/holds.ts', `const now = Date.now()`],
    ['src/domain/holds.ts', `const now = new Date()`],
    ['src/domain/holds.ts', `const luck = Math.random()`],
  ])('%s refuses %s', (file, text) => {
    expect(messages(file, text)).toHaveLength(1)
  })

  it.each([
    ['src/lib/env.ts', `readEnv(process.env)`],
    ['src/lib/mail.ts', `// process.env.SMTP_URL is read in env.ts`],
    ['src/services/a.ts', `await asSystem(req, 'the gateway has no user').find({ collection: 'orders' })`],
    ['src/services/a.ts', `rows.find((row) => row.id === id)`],
    ['src/access/local.ts', `payload.find(options)`],
    ['src/migrations/1_seed.ts', `await payload.create({ collection: 'users', data })`],
    ['src/plugins/stripe/webhook.ts', `stripe.webhooks.constructEvent(body, signature, secret, 300)`],
    ['src/domain/holds.ts', `const end = new Date(start)`],
  ])('%s accepts %s', (file, text) => {
    expect(messages(file, text)).toEqual([])
  })

  it('says where', () => {
    expect(checkFile('src/lib/a.ts', `\n\nexport const x = process.env.X`)).toEqual([
      { file: 'src/lib/a.ts', line: 3, message: expect.stringContaining('env.ts') },
    ])
  })
})
