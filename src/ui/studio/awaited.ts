/** Which bookings this tab has left to the bank for: coming back, their page waits for its word. */
const key = (booking: string): string => `studio-paying:${booking}`

export function awaitBank(booking: string, isAwaited: boolean): void {
  try {
    if (isAwaited) sessionStorage.setItem(key(booking), '1')
    else sessionStorage.removeItem(key(booking))
  } catch {
    // Without storage the page is looked at again by hand.
  }
}

export function isAwaited(booking: string): boolean {
  try {
    return sessionStorage.getItem(key(booking)) !== null
  } catch {
    return false
  }
}
