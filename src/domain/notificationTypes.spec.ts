import { describe, expect, it } from 'vitest'
import { channels, isWanted, notificationTypes, topicNames, topics } from '#src/domain/notificationTypes.ts'

describe('notification types', () => {
  it('each belong to a topic, and each topic has a type', () => {
    const used = new Set(Object.values(notificationTypes).map(({ topic }) => topic))
    expect([...used].sort()).toEqual([...topicNames].sort())
  })

  it('tickets, changes and payments cannot be switched off by mail', () => {
    const off = { email: false, inbox: false, push: false, telegram: false }
    for (const name of topicNames)
      expect(isWanted({ [name]: off }, name, topics[name], 'email')).toBe(topics[name].isEssential)
    for (const channel of channels)
      expect(isWanted({ reminders: off }, 'reminders', topics.reminders, channel)).toBe(false)
  })

  it('follow the default while nothing is chosen', () => {
    expect(isWanted({}, 'reviews', topics.reviews, 'inbox')).toBe(true)
    expect(isWanted({}, 'reviews', topics.reviews, 'email')).toBe(false)
    expect(isWanted({ reviews: { email: true } }, 'reviews', topics.reviews, 'email')).toBe(true)
  })
})
