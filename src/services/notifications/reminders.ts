import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { dropUseless } from '#src/db/notifications/dropUseless.ts'
import { dueReminders, type ReminderRound } from '#src/db/notifications/dueReminders.ts'
import { peopleToRemind } from '#src/db/notifications/peopleToRemind.ts'
import { takeReminderRound } from '#src/db/notifications/takeReminderRound.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import type { NotificationType } from '#src/domain/notificationTypes.ts'
import { writeAction } from '#src/domain/telegram.ts'
import { fill, mailWords, reminderMails } from '#src/i18n/mails.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import type { RecurringJob } from '#src/outbox/work.ts'
import { eventFacts, pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

type Reminder = {
  type: NotificationType
  /** What members of a club are told of its own meeting instead. */
  meetingType?: NotificationType
  leadMinutes: number
  /** A worker that comes later than this before the start leaves it out: the next reminder says it. */
  lastMinutes: number
}

const reminders: readonly Reminder[] = [
  { type: 'reminder.day', meetingType: 'meeting.reminder', leadMinutes: 24 * 60, lastMinutes: 60 },
  { type: 'reminder.hour', leadMinutes: 60, lastMinutes: 0 },
]

const words: Partial<Record<NotificationType, { subject: Localised; text: Localised }>> = {
  'reminder.day': { subject: reminderMails.daySubject, text: reminderMails.day },
  'reminder.hour': { subject: reminderMails.hourSubject, text: reminderMails.hour },
  'meeting.reminder': { subject: reminderMails.meetingSubject, text: reminderMails.meeting },
}

export const reminderMessage =
  (event: MailEvent, type: NotificationType) =>
  (locale: Locale): Message => {
    const { subject = reminderMails.daySubject, text = reminderMails.day } = words[type] ?? {}
    return {
      title: fill(subject[locale], { event: titleOf(event, locale) }),
      paragraphs: [text[locale]],
      facts: eventFacts(event, locale),
      action:
        type === 'meeting.reminder'
          ? { label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) }
          : { label: mailWords.openTickets[locale], url: pageUrl(locale, '/me/tickets') },
      chatButtons: [[{ label: botTexts.show[locale], action: writeAction({ do: 'pass', event: event.id }) }]],
    }
  }

/** One event's reminder: the round and its rows are committed together. Returns how many rows are new. */
const remindOf = (
  { event: id, startsAt, isMeeting }: ReminderRound,
  { type, meetingType, leadMinutes }: Reminder,
  at: Date | null,
): Promise<number> =>
  transaction(async (tx) => {
    const said = isMeeting && meetingType ? meetingType : type
    if (!(await takeReminderRound(tx, id, said, startsAt))) return 0
    const event = await eventForMail(tx, id)
    if (!event) return 0
    return notify(tx, {
      to: await peopleToRemind(tx, id, leadMinutes, said === meetingType),
      say: reminderMessage(event, said),
      type: said,
      key: `${id}:${startsAt.toISOString()}`,
      event: id,
      usefulUntil: startsAt,
      at,
    })
  })

/**
 * Writes the reminders that are due: the day's and the hour's, each once for the start an event has now; an event that was moved is
 * planned anew. Returns how many rows are new.
 *
 * @param at the moment to look from; the database's clock unless told
 */
export async function planReminders(at: Date | null = null): Promise<number> {
  await dropUseless(pool)
  let rows = 0
  for (const each of reminders) {
    const types = [each.type, ...(each.meetingType ? [each.meetingType] : [])]
    for (const round of await dueReminders(pool, types, { ...each, at })) rows += await remindOf(round, each, at)
  }
  return rows
}

export const remind: RecurringJob = {
  name: 'remind',
  cron: '* * * * *',
  run: async () => {
    await planReminders()
  },
}
