import { expect, it } from 'vitest'
import { googleCalendarLink } from './calendarLinks.ts'

const event = {
  title: 'Дебаты & чай',
  startsAt: '2026-11-28T13:00:00.000Z',
  endsAt: '2026-11-28T15:30:00.000Z',
  place: 'Red Hall',
  url: 'https://hub/events/x?y=1',
}

it('fills in the page of Google Calendar', () => {
  const link = new URL(googleCalendarLink(event))
  expect(link.origin + link.pathname).toBe('https://calendar.google.com/calendar/render')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'Дебаты & чай',
    dates: '20261128T130000Z/20261128T153000Z',
    details: 'https://hub/events/x?y=1',
    location: 'Red Hall',
  })
})

it('assumes two hours and leaves an unknown place out', () => {
  const link = new URL(googleCalendarLink({ ...event, endsAt: null, place: null }))
  expect(link.searchParams.get('dates')).toBe('20261128T130000Z/20261128T150000Z')
  expect(link.searchParams.has('location')).toBe(false)
})
