/** The ways a message reaches a person. */
export const channels = ['email', 'inbox', 'push', 'telegram'] as const
export type Channel = (typeof channels)[number]

/** `always` cannot be switched off; `on` and `off` are what holds while the person has said nothing. */
export type ChannelDefault = 'always' | 'on' | 'off'

/** What a person chooses about in the settings: several types may share one choice. */
export type Topic = {
  channels: Readonly<Record<Channel, ChannelDefault>>
  /** Carries a link that switches its letters off. */
  isEssential: boolean
}

const essential: Topic = {
  channels: { email: 'always', inbox: 'always', push: 'on', telegram: 'on' },
  isEssential: true,
}
const useful: Topic = { channels: { email: 'on', inbox: 'on', push: 'on', telegram: 'on' }, isEssential: false }
/** Nice to know: no letter unless asked for. */
const quiet: Topic = { channels: { email: 'off', inbox: 'on', push: 'off', telegram: 'on' }, isEssential: false }

export const topics = {
  tickets: essential,
  changes: essential,
  payments: essential,
  reminders: useful,
  meetings: useful,
  clubs: useful,
  newEvents: useful,
  recommendations: { channels: { email: 'on', inbox: 'on', push: 'off', telegram: 'off' }, isEssential: false },
  reviews: quiet,
  reservations: useful,
} as const satisfies Record<string, Topic>

export type TopicName = keyof typeof topics
export const topicNames = Object.keys(topics) as TopicName[]

export type NotificationRule<Name extends string = TopicName> = {
  topic: Name
  /** Reaches people in their quiet hours as well. */
  isUrgent: boolean
}

const rule = (topic: TopicName, isUrgent = false): NotificationRule => ({ topic, isUrgent })

/** Everything people are told of. The name is part of the key that makes a message happen once: it never changes. */
export const notificationTypes = {
  'ticket.issued': rule('tickets', true),
  'event.cancelled': rule('changes', true),
  'event.changed': rule('changes', true),
  'payment.received': rule('payments'),
  'payment.failed': rule('payments', true),
  'payment.late': rule('payments', true),
  'payment.refunded': rule('payments'),
  'order.expired': rule('payments', true),
  'reminder.day': rule('reminders'),
  'reminder.hour': rule('reminders'),
  'meeting.reminder': rule('meetings'),
  'membership.requested': rule('clubs'),
  'membership.accepted': rule('clubs'),
  'membership.declined': rule('clubs'),
  'club.newEvent': rule('newEvents'),
  'review.invitation': rule('reviews'),
  'recommendations.weekly': rule('recommendations'),
  'booking.created': rule('reservations'),
  'booking.warned': rule('reservations', true),
  'booking.confirmed': rule('reservations'),
  'booking.moved': rule('reservations', true),
  'booking.cancelled': rule('reservations', true),
} as const satisfies Record<string, NotificationRule>

/** A type of the core. */
export type CoreNotificationType = keyof typeof notificationTypes
/** A type of a plugin: `studio/confirmed`. */
export type PluginNotificationType = `${string}/${string}`
export type NotificationType = CoreNotificationType | PluginNotificationType

/** What a person has chosen: by topic and channel; absent means the default. */
export type Preferences = Readonly<Record<string, Partial<Record<Channel, boolean | undefined>> | undefined>>

/** Whether a topic reaches a person by a channel. The statement that queues messages decides the same way. */
export function isWanted(preferences: Preferences, name: string, topic: Topic, channel: Channel): boolean {
  const fallback = topic.channels[channel]
  if (fallback === 'always') return true
  return preferences[name]?.[channel] ?? fallback === 'on'
}
