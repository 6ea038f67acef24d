import { pool } from '#src/db/pool.ts'
import { peopleChanged, peopleToRecommend } from '#src/db/recommendations/peopleToRecommend.ts'
import { refreshRecommendations } from '#src/db/recommendations/refreshRecommendations.ts'
import { transaction } from '#src/db/transaction.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

/** People a statement: a second or two of work, far from the statement's time limit. */
const atOnce = 1_000
/** Longer than the pause between two runs, so that none falls between them. */
const changedMinutes = 5

const refresh = (people: readonly string[]): Promise<number> => transaction((tx) => refreshRecommendations(tx, people))

/** Everybody's scores, as events come and time passes. */
export async function refreshEverybody(): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const people = await peopleToRecommend(pool, after, atOnce)
    const last = people.at(-1)
    if (last === undefined) return
    await refresh(people)
    after = last
  }
}

/** The scores of those who have just been somewhere, subscribed or joined. */
export async function refreshChanged(): Promise<void> {
  const people = await peopleChanged(pool, changedMinutes)
  for (let from = 0; from < people.length; from += atOnce) await refresh(people.slice(from, from + atOnce))
}

export const recurringJobs: readonly RecurringJob[] = [
  { name: 'refresh-recommendations', cron: '7 * * * *', run: refreshEverybody },
  { name: 'refresh-changed-recommendations', cron: '*/2 * * * *', run: refreshChanged },
]
