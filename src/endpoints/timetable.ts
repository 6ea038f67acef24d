import { z } from 'zod'
import { timetableStates } from '#src/domain/timetable.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { giveTimetable, ownTimetable, removeTimetable } from '#src/services/timetable/ownTimetable.ts'

const tag = 'Calendar'
const output = z.object({
  timetable: z
    .object({
      url: z.string(),
      state: z.enum(timetableStates).describe('How the last look at the address ended; waiting before the first'),
      classes: z.number().int().describe('Of the coming term'),
      checkedAt: z.string().nullable(),
    })
    .nullable(),
})

export const readTimetableEndpoint = defineEndpoint({
  path: '/me/timetable',
  method: 'get',
  summary: 'The address of the own class timetable and how the last look at it ended; nobody else reads it',
  tag,
  access: 'signedIn',
  hot: true,
  output,
  handler: async ({ actor }) => ({ timetable: await ownTimetable(actor.id) }),
})

export const giveTimetableEndpoint = defineEndpoint({
  path: '/me/timetable',
  method: 'put',
  summary:
    'Gives the iCalendar address (https or webcal) of the own class timetable; it is read at once, then every few hours',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 20, windowSeconds: 3600 },
  body: z.strictObject({ url: z.string().min(1).max(2000) }),
  output,
  handler: async ({ actor, body }) => ({ timetable: await giveTimetable(actor.id, body.url) }),
})

export const removeTimetableEndpoint = defineEndpoint({
  path: '/me/timetable',
  method: 'delete',
  summary: 'Removes the address and the classes that came from it',
  tag,
  access: 'signedIn',
  hot: true,
  output,
  handler: async ({ actor }) => {
    await removeTimetable(actor.id)
    return { timetable: null }
  },
})

export const timetableEndpoints = [readTimetableEndpoint, giveTimetableEndpoint, removeTimetableEndpoint]
