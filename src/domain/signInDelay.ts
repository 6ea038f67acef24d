/** How many failed sign-ins are free of any delay. */
const freeFailures = 4
const longestSeconds = 15 * 60

/**
 * Seconds to wait after `failures` failed sign-ins in a row of one account from one address: none for the first four, then
 * doubling from two seconds up to a quarter of an hour. Bound to the address, so nobody can lock somebody else out.
 */
export const signInDelaySeconds = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(2 ** Math.min(failures - freeFailures + 1, 20), longestSeconds)
