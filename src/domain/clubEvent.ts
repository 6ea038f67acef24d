/** Rules of a club's own events. Amounts are in minor units of the event's currency. */

/** What a ticket of a club's event costs unless the settings allow any price: nothing or 500 tenge. */
export const standardPrices: readonly number[] = [0, 50_000]

/** Whether a club's head may ask this price. */
export const isPriceAllowed = (price: number, customPrices: boolean): boolean =>
  customPrices || standardPrices.includes(price)

export const eventPhases = ['published', 'draft', 'past', 'cancelled'] as const

/** Where an event of a club stands, as its head sorts them: a published one that is over is past. */
export type EventPhase = (typeof eventPhases)[number]

/** Attended of attended and absent, 0 to 1; `null` before anybody was counted. */
export const attendanceRate = ({ attended, absent }: { attended: number; absent: number }): number | null =>
  attended + absent > 0 ? attended / (attended + absent) : null
