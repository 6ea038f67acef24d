import { z } from 'zod'
import { inboxOfPerson } from '#src/db/notifications/inboxOfPerson.ts'
import { markRead } from '#src/db/notifications/markRead.ts'
import { unreadCount } from '#src/db/notifications/unreadCount.ts'
import { pool } from '#src/db/pool.ts'
import { channels } from '#src/domain/notificationTypes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { askingPage, donePage } from '#src/endpoints/me/unsubscribePage.ts'
import { notFound } from '#src/lib/errors.ts'
import { changeSettings, readSettings } from '#src/services/notifications/settings.ts'
import { readUnsubscribeToken, unsubscribe } from '#src/services/notifications/unsubscribe.ts'

const unread = z.object({ unread: z.number().int() })

const readInbox = defineEndpoint({
  path: '/me/inbox',
  method: 'get',
  summary: 'Messages to the signed-in person, newest first',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), cursor: uuid.optional() }),
  output: unread.extend({
    items: z.array(
      z.object({
        id: z.uuid(),
        type: z.string(),
        subject: z.string(),
        text: z.string(),
        link: z.string().nullable(),
        isRead: z.boolean(),
        locale: z.string().nullable(),
        createdAt: z.string(),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  handler: async ({ actor, query: { limit, cursor } }) => {
    const found = await inboxOfPerson(pool, actor.id, { limit: limit + 1, cursor })
    const items = found.slice(0, limit)
    return {
      items,
      nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
      unread: await unreadCount(pool, actor.id),
    }
  },
})

const readOne = defineEndpoint({
  path: '/me/inbox/:id/read',
  method: 'post',
  summary: 'Mark a message of the inbox as read',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  params: z.object({ id: uuid }),
  output: unread,
  handler: async ({ actor, params }) => {
    if (!(await markRead(pool, actor.id, params.id))) throw notFound()
    return { unread: await unreadCount(pool, actor.id) }
  },
})

const readAll = defineEndpoint({
  path: '/me/inbox/read-all',
  method: 'post',
  summary: 'Mark the whole inbox as read',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  output: unread,
  handler: async ({ actor }) => {
    await markRead(pool, actor.id, null)
    return { unread: await unreadCount(pool, actor.id) }
  },
})

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['22:00'] })
const choice = z.strictObject(Object.fromEntries(channels.map((channel) => [channel, z.boolean().optional()])))
const quiet = z.strictObject({ from: time, to: time })
const state = z.object({ isOn: z.boolean(), isLocked: z.boolean() })
const settings = z.object({
  topics: z.array(
    z.object({
      name: z.string(),
      label: z.record(z.string(), z.string()).nullable(),
      channels: z.record(z.string(), state),
    }),
  ),
  quiet: quiet.nullable(),
  timeZone: z.string(),
  hasTelegram: z.boolean(),
})

const settingsChange = z
  .strictObject({
    preferences: z.record(z.string().max(60), choice).optional(),
    quiet: quiet.nullable().optional(),
    timeZone: z
      .string()
      .regex(/^[A-Za-z0-9_+/-]{1,64}$/)
      .nullable()
      .optional(),
  })
  .meta({
    examples: [
      {
        preferences: { newEvents: { email: false } },
        quiet: { from: '22:00', to: '08:00' },
        timeZone: 'Asia/Almaty',
      },
    ],
  })

const readChoices = defineEndpoint({
  path: '/me/notifications',
  method: 'get',
  summary: 'What the signed-in person is told by which channel, and the quiet hours',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  output: settings,
  handler: ({ actor }) => readSettings(actor.id),
})

const changeChoices = defineEndpoint({
  path: '/me/notifications',
  method: 'patch',
  summary: 'Change what the signed-in person is told; what is absent stays',
  tag: 'Me',
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  body: settingsChange,
  output: settings,
  handler: ({ actor, body }) => changeSettings(actor.id, body),
})

const token = z.object({ token: z.string().max(200) })

/** Asks only: programs that look at the links of letters open them too. */
const askUnsubscribe = defineEndpoint({
  path: '/notifications/unsubscribe',
  method: 'get',
  summary: 'A page with one button that stops letters of a kind (link in letters)',
  tag: 'Notifications',
  access: 'public',
  hot: true,
  query: token,
  produces: 'text/html',
  handler: async ({ query, locale }) => {
    const { topic } = readUnsubscribeToken(query.token)
    return askingPage(locale, topic, query.token)
  },
})

/** Also what mail programs call by themselves (RFC 8058: `List-Unsubscribe=One-Click` as a form). */
const doUnsubscribe = defineEndpoint({
  path: '/notifications/unsubscribe',
  method: 'post',
  summary: 'Stop letters of a kind with the signed token of one (RFC 8058)',
  tag: 'Notifications',
  access: 'public',
  hot: true,
  rawBody: true,
  rateLimit: { limit: 60, windowSeconds: 60 },
  query: token,
  produces: 'text/html',
  handler: async ({ query, locale }) => {
    return donePage(locale, await unsubscribe(query.token))
  },
})

/** The inbox, and what a person is told. `/me/inbox/read-all` stands before `/me/inbox/:id/read`. */
export const notificationEndpoints = [
  readInbox,
  readAll,
  readOne,
  readChoices,
  changeChoices,
  askUnsubscribe,
  doUnsubscribe,
]
