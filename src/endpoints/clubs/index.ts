import { accept, add, decline, members, remove } from '#src/endpoints/clubs/members.ts'
import { join, leave, mine, subscribe, unsubscribe } from '#src/endpoints/clubs/mine.ts'

/** What people do with clubs, and heads with their members. */
export const clubEndpoints = [subscribe, unsubscribe, join, leave, mine, members, add, accept, decline, remove]
