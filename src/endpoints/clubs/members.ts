import { z } from 'zod'
import { csvFile, wallTime } from '#src/endpoints/kit/csvFile.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { emailAddress, idOrSlug, paging, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { memberStates, tableWords } from '#src/i18n/tables.ts'
import { notFound } from '#src/lib/errors.ts'
import {
  addMember,
  decideMembership,
  exportMembers,
  listMembers,
  type MembershipMove,
} from '#src/services/clubs/members.ts'

const params = z.object({ id: idOrSlug })
const common = {
  tag: 'Club head',
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
} as const
const status = z.enum(['requested', 'active', 'declined', 'left'])

export const members = defineEndpoint({
  ...common,
  path: '/clubs/:id/members',
  method: 'get',
  summary: 'Members of a club, for its head: search by name, by status',
  params,
  query: z.object({ ...paging, status: status.default('active'), search: plainText(120, 0).optional() }),
  output: z.object({
    members: z.array(
      z.object({ id: z.uuid(), user: z.object({ id: z.uuid(), name: z.string() }).loose(), status }).loose(),
    ),
    total: z.number().int(),
    counts: z.object({ requested: z.number().int(), active: z.number().int() }),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  handler: ({ actor, params: { id }, query }) => listMembers(actor, id, { ...query, search: query.search || null }),
})

export const membersFile = defineEndpoint({
  ...common,
  path: '/clubs/:id/members.csv',
  method: 'get',
  summary: 'The same list as a file for spreadsheets',
  produces: 'text/csv',
  rateLimit: { limit: 20, windowSeconds: 60 },
  params,
  query: z.object({ status: status.default('active'), search: plainText(120, 0).optional() }).loose(),
  handler: async ({ actor, params: { id }, query, locale }) => {
    const found = await exportMembers(actor, id, { status: query.status, search: query.search || null })
    const columns = ['name', 'faculty', 'year', 'status', 'requested', 'joined'] as const
    return csvFile(
      'members',
      columns.map((column) => tableWords[column][locale]),
      found.map(({ user, ...each }) => [
        user.name,
        user.faculty,
        user.yearOfStudy,
        memberStates[each.status][locale],
        wallTime(each.requestedAt),
        wallTime(each.joinedAt),
      ]),
    )
  },
})

export const add = defineEndpoint({
  ...common,
  path: '/clubs/:id/members',
  method: 'post',
  summary: 'Add a registered person to a club by e-mail',
  params,
  body: z.object({ email: emailAddress }),
  answers: [201],
  output: z.object({ id: z.uuid(), status: z.literal('active') }),
  handler: async ({ actor, params: { id }, body }) =>
    created({ id: await addMember(actor, id, body.email), status: 'active' }),
})

const decision = (move: MembershipMove, summary: string) =>
  defineEndpoint({
    ...common,
    path: `/clubs/:id/members/:membership/${move}`,
    method: 'post',
    summary,
    params: z.object({ id: idOrSlug, membership: z.string() }),
    output: z.object({ id: z.uuid(), status }),
    handler: async ({ actor, params: { id, membership } }) => {
      if (!uuid.safeParse(membership).success) throw notFound()
      return { id: membership, status: await decideMembership(actor, id, membership, move) }
    },
  })

export const accept = decision('accept', 'Accept a request to join')
export const decline = decision('decline', 'Decline a request to join')
export const remove = decision('remove', 'Remove a member')
