import { auth } from './auth.ts'
import { chat } from './chat.ts'
import { checkout, order, payment, sandbox } from './checkout.ts'
import { clubManage } from './club-manage.ts'
import { clubs, leaderboard, locations } from './clubs.ts'
import { event } from './event.ts'
import { feed } from './feed.ts'
import { manage } from './manage.ts'
import { inbox, me, settings } from './me.ts'
import { scan } from './scan.ts'
import { site } from './site.ts'
import { states } from './states.ts'
import { studio } from './studio.ts'
import { schedule, tickets } from './tickets.ts'

/** Russian is the source: its keys and ICU arguments are what the other languages are checked against. */
export const ru = {
  site,
  feed,
  event,
  clubs,
  locations,
  leaderboard,
  tickets,
  schedule,
  checkout,
  order,
  payment,
  sandbox,
  manage,
  clubManage,
  me,
  settings,
  inbox,
  auth,
  scan,
  chat,
  states,
  studio,
} as const
