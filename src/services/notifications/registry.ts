import type { Localised } from '#src/domain/locale.ts'
import {
  type NotificationRule,
  type NotificationType,
  notificationTypes,
  type PluginNotificationType,
  type Topic,
  topics,
} from '#src/domain/notificationTypes.ts'

/**
 * What a plugin tells people of. Its types carry its name before a slash (`studio/confirmed`); they may share a topic of the core or have
 * one of the plugin's own, which then stands in everybody's settings under `label`. Texts are the plugin's: it calls `notify`.
 */
export type PluginNotifications = {
  topics?: Readonly<Record<string, Topic & { label: Localised }>>
  types: Readonly<Record<PluginNotificationType, NotificationRule<string>>>
}

export type KnownTopic = Topic & {
  name: string
  /** Of plugins' topics; those of the core are named in the site's messages. */
  label: Localised | null
}

let added: readonly PluginNotifications[] = []

/**
 * Makes the plugins' types known to this process, in place of those known before. Throws when two things share a name, or a type's topic is
 * nobody's.
 */
export function registerNotifications(given: readonly PluginNotifications[]): void {
  const names = (of: (each: PluginNotifications) => object | undefined): string[] =>
    given.flatMap((each) => Object.keys(of(each) ?? {}))
  const topicNames = [...Object.keys(topics), ...names((each) => each.topics)]
  const typeNames = [...Object.keys(notificationTypes), ...names((each) => each.types)]
  for (const all of [topicNames, typeNames]) {
    const double = all.find((name, index) => all.indexOf(name) !== index)
    if (double)
      throw new Error(`Two plugins tell people of ${double}: the name is part of the key that makes it happen once`)
  }
  for (const { types } of given)
    for (const [type, { topic }] of Object.entries(types)) {
      if (!/^[a-z][a-z-]*\/[a-zA-Z.]+$/.test(type)) throw new Error(`The notification type ${type} is not plugin/name`)
      if (!topicNames.includes(topic))
        throw new Error(`The notification type ${type} has a topic nobody declares: ${topic}`)
    }
  added = given
}

/** Every topic a person chooses about: the core's, then the plugins'. */
export const knownTopics = (): KnownTopic[] => [
  ...Object.entries<Topic>(topics).map(([name, topic]) => ({ name, ...topic, label: null })),
  ...added.flatMap((each) => Object.entries(each.topics ?? {}).map(([name, topic]) => ({ name, ...topic }))),
]

/** The topic with a name; `null` for one that is not known. */
export const topicNamed = (name: string): KnownTopic | null =>
  knownTopics().find((topic) => topic.name === name) ?? null

/** Topic and urgency of a type; `null` for what is not in the registry (account letters, tests). */
export function ruleOf(type: string): NotificationRule<string> | null {
  if (Object.hasOwn(notificationTypes, type)) return notificationTypes[type as keyof typeof notificationTypes]
  for (const { types } of added) if (Object.hasOwn(types, type)) return types[type as PluginNotificationType] ?? null
  return null
}

/** As {@link ruleOf} with the topic itself. Throws for a type nobody declares: that is a mistake in our code. */
export function ruleFor(type: NotificationType): { topic: KnownTopic; isUrgent: boolean } {
  const rule = ruleOf(type)
  const topic = rule && topicNamed(rule.topic)
  if (!topic) throw new Error(`Nobody declares the notification type ${type}`)
  return { topic, isUrgent: rule.isUrgent }
}
