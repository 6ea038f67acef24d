import type { EventTemplate } from './event-types.ts'
import { cultureEvents } from './events-culture.ts'
import { growthEvents } from './events-growth.ts'
import { heartEvents } from './events-heart.ts'
import { meetingEvents } from './events-meetings.ts'
import { musicEvents } from './events-music.ts'
import { techEvents } from './events-tech.ts'

export type { EventTemplate, TicketTypeContent } from './event-types.ts'

/** Everything the planner may put on the calendar. */
export const eventTemplates: readonly EventTemplate[] = [
  ...techEvents,
  ...musicEvents,
  ...cultureEvents,
  ...growthEvents,
  ...heartEvents,
  ...meetingEvents,
]
