import { notificationSettings } from '#src/db/notifications/notificationSettings.ts'
import { hubTimeZone } from '#src/db/notifications/queueNotifications.ts'
import { saveNotificationSettings } from '#src/db/notifications/saveNotificationSettings.ts'
import { pool } from '#src/db/pool.ts'
import type { Localised } from '#src/domain/locale.ts'
import { type Channel, channels, isWanted, type Preferences } from '#src/domain/notificationTypes.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { knownTopics, topicNamed } from '#src/services/notifications/registry.ts'

export type SettingsView = {
  topics: { name: string; label: Localised | null; channels: Record<Channel, { isOn: boolean; isLocked: boolean }> }[]
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
    topics: knownTopics().map((topic) => ({
      name: topic.name,
      label: topic.label,
      channels: Object.fromEntries(
        channels.map((channel) => [
          channel,
          {
            isOn: isWanted(preferences, topic.name, topic, channel),
            isLocked: topic.channels[channel] === 'always',
          },
        ]),
      ) as Record<Channel, { isOn: boolean; isLocked: boolean }>,
    })),
    quiet: from === null || to === null ? null : { from: clock(from), to: clock(to) },
    timeZone: stored.timeZone ?? hubTimeZone,
    hasTelegram: stored.hasTelegram,
  }
}

/** Changes what is given. Throws `invalid_input` for a topic or a time zone nobody knows. */
export async function changeSettings(person: string, { quiet, ...rest }: SettingsChange): Promise<SettingsView> {
  for (const name of Object.keys(rest.preferences ?? {}))
    if (!topicNamed(name))
      throw new HubError('invalid_input', { field: 'preferences', params: { field: 'preferences' } })
  const isKnown = await saveNotificationSettings(pool, person, {
    ...rest,
    ...(quiet === undefined ? {} : { quiet: quiet && { from: minutesOf(quiet.from), to: minutesOf(quiet.to) } }),
  })
  if (!isKnown) throw new HubError('invalid_input', { field: 'timeZone', params: { field: 'timeZone' } })
  return readSettings(person)
}
