/** Which bookings this tab has left to the bank for, and how they stood then: coming back, their page waits for its word. */
const key = (booking: string): string => `studio-paying:${booking}`

/** How a booking stands towards the bank: another mark means that it has spoken. */
export const markOf = ({ status, paid }: { status: string; paid: number }): string => `${status} ${paid}`

/** @param mark how it stands on leaving; null: nothing is waited for any more */
export function awaitBank(booking: string, mark: string | null): void {
  try {
    if (mark === null) sessionStorage.removeItem(key(booking))
    else sessionStorage.setItem(key(booking), mark)
  } catch {
    // Without storage the page is looked at again by hand.
  }
}

/** Is the bank's word still to come for a booking that stands like this? Not when it came before its guest did. */
export function isAwaited(booking: string, mark: string): boolean {
  try {
    return sessionStorage.getItem(key(booking)) === mark
  } catch {
    return false
  }
}
