import { recipient } from '#src/db/mails/recipient.ts'
import { pool } from '#src/db/pool.ts'
import { peopleToRecommend } from '#src/db/recommendations/peopleToRecommend.ts'
import type { Locale } from '#src/domain/locale.ts'
import { digestMails, mailWords } from '#src/i18n/mails.ts'
import type { RecurringJob } from '#src/outbox/work.ts'
import { pageUrl } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'
import { recommendFor, type WordedRecommendation } from '#src/services/recommendations/recommendFor.ts'

const events = 5
const atOnce = 500
const dayMs = 86_400_000

/** The Monday of a moment's week (UTC), as a date: one digest a person and week, whenever the worker comes to it. */
export const weekOf = (at: Date): string =>
  new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10)

/** What of a recommendation the letter says. */
export type DigestLine = {
  event: Pick<WordedRecommendation['event'], 'title' | 'slug'>
  labels: Pick<WordedRecommendation['labels'], 'full' | 'why'>
}

export const digestMessage =
  (found: readonly DigestLine[]) =>
  (locale: Locale): Message => ({
    title: digestMails.subject[locale],
    paragraphs: [digestMails.text[locale]],
    facts: found.map(({ event, labels }) => ({ label: labels.full, value: `${event.title} · ${labels.why}` })),
    action: { label: mailWords.otherEvents[locale], url: pageUrl(locale, '/') },
    links: found.map(({ event }) => ({ label: event.title, url: pageUrl(locale, `/events/${event.slug}`) })),
  })

async function recommendTo(person: string, week: string, usefulUntil: Date): Promise<number> {
  const to = await recipient(pool, person)
  if (!to) return 0
  const found = await recommendFor(person, to.locale, events)
  if (found.length === 0) return 0
  return notify(pool, { to, say: digestMessage(found), type: 'recommendations.weekly', key: week, usefulUntil })
}

/** Writes everybody's digest of a week who has not got it: a digest that broke off goes on where it was. Returns how many rows are new. */
export async function writeDigests(at: Date): Promise<number> {
  const usefulUntil = new Date(at.getTime() + 2 * dayMs)
  let rows = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const people = await peopleToRecommend(pool, after, atOnce)
    for (const person of people) rows += await recommendTo(person, weekOf(at), usefulUntil)
    const last = people.at(-1)
    if (last === undefined) return rows
    after = last
  }
}

/** Thursday morning on the campus. */
export const recommendWeekly: RecurringJob = {
  name: 'recommend-weekly',
  cron: '0 5 * * 4',
  run: async () => {
    await writeDigests(new Date())
  },
}
