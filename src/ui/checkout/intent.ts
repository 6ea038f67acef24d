/**
 * One wish to buy is one order, however often the button is pressed or the page is opened again: the key of the wish is kept in the
 * tab's storage until its order has ended. And: which orders the person went off to pay for.
 */

const intentPrefix = 'hub-intent:'
const payingPrefix = 'hub-paying:'

type Kept = { key: string; order?: string }

/** Storage is refused in some private windows: then a repetition is a new wish, and the server's own guard remains. */
function read(name: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function write(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    return
  }
}

export type Lines = readonly { ticketType: string; quantity: number }[]

const nameOf = (lines: Lines): string =>
  intentPrefix +
  lines
    .map(({ ticketType, quantity }) => `${ticketType}x${quantity}`)
    .sort()
    .join('+')

/** The idempotency key of this basket, the same until {@link endIntent}. */
export function intentKey(lines: Lines): string {
  const name = nameOf(lines)
  const kept = read(name)
  if (kept) return kept.key
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  write(name, { key })
  return key
}

/** The basket has become an order. */
export const noteOrder = (lines: Lines, order: string): void => write(nameOf(lines), { key: intentKey(lines), order })

/** The order is paid or over: the same basket is a new wish from now on. */
export function endIntent(order: string): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(intentPrefix) && read(name)?.order === order) sessionStorage.removeItem(name)
    sessionStorage.removeItem(payingPrefix + order)
  } catch {
    return
  }
}

/** The person leaves for the payment page of this order. */
export const notePaying = (order: string): void => write(payingPrefix + order, { key: '1' })

/** Whether he had left for it; asked once. */
export function takePaying(order: string): boolean {
  const was = read(payingPrefix + order) !== null
  try {
    sessionStorage.removeItem(payingPrefix + order)
  } catch {
    return was
  }
  return was
}
