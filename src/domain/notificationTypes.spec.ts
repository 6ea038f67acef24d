import { describe, expect, it } from 'vitest'
import { channels, isWanted, notificationTypes, topicNames, topicOf, topics } from '#src/domain/notificationTypes.ts'

describe('notification types', () => {
  it('each belong to a topic, and each topic has a type', () => {
    const used = new Set(Object.values(notificationTypes).map(({ topic }) => topic))
    expect([...used].sort()).toEqual([...topicNames].sort())
    expect(topicOf('account.verify')).toBeNull()
    expect(topicOf('toString')).toBeNull()
  })

  it('tickets, changes and payments cannot be switched off by mail', () => {
    const off = { email: false, inbox: false, telegram: false }
    for (const topic of topicNames) expect(isWanted({ [topic]: off }, topic, 'email')).toBe(topics[topic].isEssential)
    for (const channel of channels) expect(isWanted({ reminders: off }, 'reminders', channel)).toBe(false)
  })

  it('follow the default while nothing is chosen', () => {
    expect(isWanted({}, 'reviews', 'inbox')).toBe(true)
    expect(isWanted({}, 'reviews', 'email')).toBe(false)
    expect(isWanted({ reviews: { email: true } }, 'reviews', 'email')).toBe(true)
  })
})
