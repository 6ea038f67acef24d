import { eraseMe, exportMe } from '#src/endpoints/me/ownData.ts'
import { readPerson, readPersonEvents } from '#src/endpoints/me/people.ts'
import { uploadPhoto } from '#src/endpoints/me/photo.ts'
import { patchMe, putMe, readMe } from '#src/endpoints/me/profile.ts'
import { readSession } from '#src/endpoints/me/session.ts'

/** The signed-in person, and what is public of others. `/users/me` stands before `/users/:id`. */
export const meEndpoints = [
  readSession,
  exportMe,
  eraseMe,
  uploadPhoto,
  readMe,
  patchMe,
  putMe,
  readPersonEvents,
  readPerson,
]
