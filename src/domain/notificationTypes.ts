/** The ways a message reaches a person. */
export const channels = ['email', 'inbox', 'telegram'] as const
export type Channel = (typeof channels)[number]

export const isChannel = (value: unknown): value is Channel => channels.includes(value as Channel)

/** `always` cannot be switched off; `on` and `off` are what holds while the person has said nothing. */
export type ChannelDefault = 'always' | 'on' | 'off'

/** What a person chooses about in the settings: several types may share one choice. */
export type Topic = {
  channels: Readonly<Record<Channel, ChannelDefault>>
  /** Carries a link that switches its letters off. */
  isEssential: boolean
}

const essential: Topic = {
  channels: { email: 'always', inbox: 'always', telegram: 'on' },
  isEssential: true,
}
const useful: Topic = { channels: { email: 'on', inbox: 'on', telegram: 'on' }, isEssential: false }

export const topics = {
  tickets: essential,
  changes: essential,
  payments: essential,
  reminders: useful,
  meetings: useful,
  clubs: useful,
  newEvents: useful,
  reviews: { channels: { email: 'off', inbox: 'on', telegram: 'on' }, isEssential: false },
  reservations: useful,
} as const satisfies Record<string, Topic>

export type TopicName = keyof typeof topics
export const topicNames = Object.keys(topics) as TopicName[]

export type NotificationRule = {
  topic: TopicName
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
  'reservation.warning': rule('reservations'),
  'reservation.cancelled': rule('reservations', true),
} as const satisfies Record<string, NotificationRule>

export type NotificationType = keyof typeof notificationTypes

export const isNotificationType = (value: string): value is NotificationType => Object.hasOwn(notificationTypes, value)

/** The topic of a type; `null` for what is not in the registry (account letters, tests). */
export const topicOf = (type: string): TopicName | null =>
  isNotificationType(type) ? notificationTypes[type].topic : null

/** What a person has chosen: by topic and channel; absent means the default. */
export type Preferences = Readonly<Partial<Record<TopicName, Partial<Record<Channel, boolean>>>>>

/** Whether a topic reaches a person by a channel. The statement that queues messages decides the same way. */
export function isWanted(preferences: Preferences, topic: TopicName, channel: Channel): boolean {
  const fallback = (topics[topic] as Topic).channels[channel]
  if (fallback === 'always') return true
  return preferences[topic]?.[channel] ?? fallback === 'on'
}
