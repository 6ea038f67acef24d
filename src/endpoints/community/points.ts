import { z } from 'zod'
import { gpaOfPerson } from '#src/db/community/gpaOfPerson.ts'
import { insertExcuse } from '#src/db/community/insertExcuse.ts'
import { leaderboard } from '#src/db/community/leaderboard.ts'
import { withdrawExcuse } from '#src/db/community/withdrawExcuse.ts'
import { ledgerOfPerson } from '#src/db/ledgerOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { eventKeySchema, localeQuery } from '#src/endpoints/catalog/schemas.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { longPlainText } from '#src/endpoints/kit/schemas.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { askRedemption, readBonuses, takeRedemption } from '#src/services/bonuses/redeem.ts'

const tag = 'Points'
const rateLimit = { limit: 30, windowSeconds: 60 }

export const myGpaEndpoint = defineEndpoint({
  path: '/me/gpa',
  method: 'get',
  summary: 'The own Social GPA: value, what it is made of, entries, and its history of six months',
  tag,
  access: 'signedIn',
  hot: true,
  query: localeQuery,
  handler: async ({ actor, locale }) => {
    const gpa = await gpaOfPerson(pool, actor.id)
    if (!gpa) throw notFound()
    return { ...gpa, entries: await ledgerOfPerson(pool, 'gpa', actor.id, { locale, limit: 100 }) }
  },
})

export const myBonusesEndpoint = defineEndpoint({
  path: '/me/bonuses',
  method: 'get',
  summary: 'The own bonuses: balance, cups it is good for, entries, the code that may be shown at the till',
  tag,
  access: 'signedIn',
  hot: true,
  query: localeQuery,
  handler: ({ actor, locale }) => readBonuses(actor.id, locale),
})

export const redeemEndpoint = defineEndpoint({
  path: '/me/bonuses/redeem',
  method: 'post',
  summary: 'A code for cups of coffee, valid for 15 minutes; the till confirms it and only then the bonuses are taken',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  body: z.strictObject({ cups: z.number().int().min(1).max(20).default(1) }),
  output: z.object({
    id: z.uuid(),
    code: z.string(),
    cups: z.number().int(),
    points: z.number().int(),
    expiresAt: z.string(),
  }),
  handler: async ({ actor, body }) => created(await askRedemption(actor.id, body.cups)),
})

export const confirmRedemptionEndpoint = defineEndpoint({
  path: '/bonuses/redemptions/confirm',
  method: 'post',
  summary: 'The till takes a code: an admin or a partner’s till account',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  body: z.strictObject({
    code: z
      .string()
      .trim()
      .min(4)
      .max(20)
      .regex(/^[a-z0-9]+$/i)
      .meta({ examples: ['k3m7qa'] }),
  }),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    cups: z.number().int(),
    points: z.number().int(),
    balance: z.number().int(),
  }),
  handler: ({ actor, body }) => takeRedemption(actor, body.code),
})

export const leaderboardEndpoint = defineEndpoint({
  path: '/leaderboard',
  method: 'get',
  summary: 'Best events and clubs of six months, and the most active of those who want to be seen',
  tag,
  access: 'public',
  hot: true,
  query: localeQuery,
  handler: async ({ request, locale }) =>
    publicJson(request, JSON.stringify(await leaderboard(locale)), { maxAge: 60 }),
})

export const askExcuseEndpoint = defineEndpoint({
  path: '/events/:id/excuse',
  method: 'post',
  summary: 'Ask to be excused from a club event, until 24 hours after it; the head of the club decides',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: z.object({ id: eventKeySchema }),
  body: z.strictObject({ reason: longPlainText(500).pipe(z.string().min(3)) }),
  output: z.object({ id: z.uuid(), status: z.literal('requested') }),
  handler: async ({ actor, params, body }) => {
    const id = await insertExcuse(pool, params.id, actor.id, body.reason)
    if (!id) throw notFound()
    return created({ id, status: 'requested' })
  },
})

export const withdrawExcuseEndpoint = defineEndpoint({
  path: '/events/:id/excuse',
  method: 'delete',
  summary: 'Take a request to be excused back, until the head has decided',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: z.object({ id: eventKeySchema }),
  output: z.object({ withdrawn: z.literal(true) }),
  handler: async ({ actor, params }) => {
    const outcome = await withdrawExcuse(pool, params.id, actor.id)
    if (!outcome) throw notFound()
    if (outcome === 'decided') throw new HubError('excuse_decided', { status: 409 })
    return { withdrawn: true }
  },
})
