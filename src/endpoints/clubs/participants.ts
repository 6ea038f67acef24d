import { z } from 'zod'
import { participantStatuses } from '#src/db/club/participants.ts'
import { csvFile, wallTime } from '#src/endpoints/kit/csvFile.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { paging, plainText } from '#src/endpoints/kit/schemas.ts'
import { tableWords, ticketStates } from '#src/i18n/tables.ts'
import { exportParticipants, listParticipants, previewCancellation } from '#src/services/clubs/participants.ts'

const params = z.object({ id: z.string().max(64) })
const common = {
  tag: 'Club head',
  access: 'signedIn',
  method: 'get',
  hot: true,
  params,
  rateLimit: { limit: 120, windowSeconds: 60 },
} as const
const status = z.enum(participantStatuses)
const filter = { status: status.optional(), search: plainText(100, 0).optional() }
const whole = z.number().int()
const counts = Object.fromEntries(participantStatuses.map((each) => [each, whole]))

export const list = defineEndpoint({
  ...common,
  path: '/events/:id/participants',
  summary: 'Who has a ticket of an event, for whoever runs it: search by name or code, by status',
  query: z.object({ ...paging, ...filter }).loose(),
  output: z.object({
    participants: z.array(z.object({ id: z.uuid(), name: z.string().nullable(), status, code: z.string() }).loose()),
    total: whole,
    counts: z.object(counts),
    page: whole,
    pages: whole,
  }),
  handler: ({ actor, params: { id }, query: { page, limit, ...query }, locale }) =>
    listParticipants(actor, id, { page, limit, search: query.search || null, status: query.status ?? null }, locale),
})

export const file = defineEndpoint({
  ...common,
  path: '/events/:id/participants.csv',
  summary: 'The same list as a file for spreadsheets',
  produces: 'text/csv',
  rateLimit: { limit: 20, windowSeconds: 60 },
  query: z.object(filter).loose(),
  handler: async ({ actor, params: { id }, query, locale }) => {
    const found = await exportParticipants(
      actor,
      id,
      { search: query.search || null, status: query.status ?? null },
      locale,
    )
    const columns = ['name', 'guestOf', 'ticket', 'status', 'price', 'currency', 'bought', 'checkedIn'] as const
    return csvFile(
      'participants',
      columns.map((column) => tableWords[column][locale]),
      found.map((each) => [
        each.name,
        each.guestOf,
        each.type,
        ticketStates[each.status][locale],
        each.price / 100,
        each.currency,
        wallTime(each.purchasedAt),
        wallTime(each.checkedInAt),
      ]),
    )
  },
})

export const cancellationPreview = defineEndpoint({
  ...common,
  path: '/events/:id/cancellation',
  summary: 'What cancelling an event would set off now: how many are told, how much goes back',
  output: z.object({
    holders: whole,
    refunds: z.array(z.object({ currency: z.string(), amount: whole.describe('In minor units'), orders: whole })),
  }),
  handler: ({ actor, params: { id } }) => previewCancellation(actor, id),
})
