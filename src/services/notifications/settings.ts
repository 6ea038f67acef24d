import { notificationSettings } from '#src/db/notifications/notificationSettings.ts'
import { hubTimeZone } from '#src/db/notifications/queueNotifications.ts'
import { saveNotificationSettings } from '#src/db/notifications/saveNotificationSettings.ts'
import { pool } from '#src/db/pool.ts'
import {
  type Channel,
  channels,
  isWanted,
  type Preferences,
  type Topic,
  type TopicName,
  topicNames,
  topics,
} from '#src/domain/notificationTypes.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

export type SettingsView = {
  topics: { name: TopicName; channels: Record<Channel, { isOn: boolean; isLocked: boolean }> }[]
  /** Local times, `HH:MM`. */
  quiet: { from: string; to: string } | null
  timeZone: string
  hasTelegram: boolean
}

export type SettingsChange = {
  preferences?: Preferences | undefined
  quiet?: { from: string; to: string } | null | undefined
  timeZone?: string | null | undefined
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What a person is told by which channel, and when not. */
export async function readSettings(person: string): Promise<SettingsView> {
  const stored = await notificationSettings(pool, person)
  if (!stored) throw notFound()
  const preferences = (stored.preferences ?? {}) as Preferences
  const { quietFrom: from, quietTo: to } = stored
  return {
    topics: topicNames.map((name) => ({
      name,
      channels: Object.fromEntries(
        channels.map((channel) => [
          channel,
          {
            isOn: isWanted(preferences, name, channel),
            isLocked: (topics[name] as Topic).channels[channel] === 'always',
          },
        ]),
      ) as Record<Channel, { isOn: boolean; isLocked: boolean }>,
    })),
    quiet: from === null || to === null ? null : { from: clock(from), to: clock(to) },
    timeZone: stored.timeZone ?? hubTimeZone,
    hasTelegram: stored.hasTelegram,
  }
}

/** Changes what is given. Throws `invalid_input` for a time zone nobody knows. */
export async function changeSettings(person: string, { quiet, ...rest }: SettingsChange): Promise<SettingsView> {
  const isKnown = await saveNotificationSettings(pool, person, {
    ...rest,
    ...(quiet === undefined ? {} : { quiet: quiet && { from: minutesOf(quiet.from), to: minutesOf(quiet.to) } }),
  })
  if (!isKnown) throw new HubError('invalid_input', { field: 'timeZone', params: { field: 'timeZone' } })
  return readSettings(person)
}
