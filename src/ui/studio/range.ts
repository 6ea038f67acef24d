/** What a person picks on the calendar of a hall: whole steps from one to another, all of them free. Pure. */

export type Slot = { start: string; end: string; state: 'free' | 'taken' | 'mine' | 'closed'; price: number }
/** Indexes of the first and the last step, both included. */
export type Range = { first: number; last: number }

const isFree = (slots: readonly Slot[], { first, last }: Range): boolean =>
  slots.slice(first, last + 1).every(({ state }) => state === 'free')

/** The steps a booking takes at least. */
export const leastSteps = (minMinutes: number, stepMinutes: number): number =>
  Math.max(1, Math.ceil(minMinutes / stepMinutes))

/**
 * The range after a step was picked. The first pick begins the shortest booking (or one of `length` steps); a later one after it is
 * its end, anything else begins anew. `null` when it cannot be had.
 */
export function pick(
  slots: readonly Slot[],
  range: Range | null,
  at: number,
  { least, length }: { least: number; length: number | null },
): Range | null {
  const begun = { first: at, last: at + (length ?? least) - 1 }
  const isEnd = range !== null && length === null && at > range.last
  const wanted = isEnd ? { first: range.first, last: at } : begun
  if (isFree(slots, wanted) && wanted.last < slots.length) return wanted
  return isEnd && isFree(slots, begun) && begun.last < slots.length ? begun : null
}

/** Steps with which a booking can begin. */
export const starts = (slots: readonly Slot[], steps: number): number[] =>
  slots.flatMap((_, at) =>
    at + steps <= slots.length && isFree(slots, { first: at, last: at + steps - 1 }) ? [at] : [],
  )

/** Last steps a booking from `first` can have. */
export function ends(slots: readonly Slot[], first: number, least: number, most: number | null): number[] {
  const found: number[] = []
  for (let last = first; last < slots.length && slots[last]?.state === 'free'; last++) {
    const steps = last - first + 1
    if (most !== null && steps > most) break
    if (steps >= least) found.push(last)
  }
  return found
}

export const priceOf = (slots: readonly Slot[], { first, last }: Range): number =>
  slots.slice(first, last + 1).reduce((sum, { price }) => sum + price, 0)
