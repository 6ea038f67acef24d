import { expect, it } from 'vitest'
import { lookOf, parseMe } from './session.ts'

it('reads both shapes of the answer', () => {
  const user = { id: 7, name: 'Айгерім Сапарова', roles: ['student'], headOf: ['acm'], photo: { url: '/media/a.webp' } }
  const me = {
    id: '7',
    name: 'Айгерім Сапарова',
    photoUrl: '/media/a.webp',
    roles: ['student'],
    headOf: ['acm'],
    unread: 0,
  }
  expect(parseMe({ user })).toEqual(me)
  expect(parseMe(user)).toEqual(me)
})

it('knows nobody', () => {
  for (const body of [null, {}, { user: null }, 'x', { user: {} }]) expect(parseMe(body)).toBeNull()
})

it('says what the menu may show', () => {
  const me = {
    id: '1',
    name: 'Нұрлан Ибраев',
    photoUrl: null,
    roles: ['student', 'club_head'],
    headOf: ['acm'],
    unread: 3,
  }
  expect(lookOf(me, 5)).toEqual({
    at: 5,
    name: 'Нұрлан Ибраев',
    initials: 'НИ',
    photo: '',
    groups: 'staff head',
    unread: 3,
  })
  expect(lookOf({ ...me, roles: ['student'], headOf: [] }, 5).groups).toBe('')
})
