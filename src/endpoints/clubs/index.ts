import { create, read, update } from '#src/endpoints/clubs/events.ts'
import { accept, add, decline, members, membersFile, remove } from '#src/endpoints/clubs/members.ts'
import { join, leave, mine, subscribe, unsubscribe } from '#src/endpoints/clubs/mine.ts'
import { cancellationPreview, file, list } from '#src/endpoints/clubs/participants.ts'
import { readClubProfile, updateClubProfile } from '#src/endpoints/clubs/profile.ts'

const ofMembers = [members, membersFile, add, accept, decline, remove]
const ofEvents = [read, create, update, list, file, cancellationPreview]

/** What people do with clubs, and heads with their members, events and pages. */
export const clubEndpoints = [
  subscribe,
  unsubscribe,
  join,
  leave,
  mine,
  ...ofMembers,
  ...ofEvents,
  readClubProfile,
  updateClubProfile,
]
