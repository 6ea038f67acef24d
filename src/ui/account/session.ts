import { sessionKey } from '#src/ui/keys.ts'
import { forgetTickets } from '#src/ui/tickets/offline.ts'

/** Somebody has just signed in or out: what the browser remembers of the person before must not show on the next page. */
export async function forgetPerson(): Promise<void> {
  sessionStorage.clear()
  sessionStorage.removeItem(sessionKey)
  await forgetTickets()
}
