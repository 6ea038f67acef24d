import { expect, it } from 'vitest'
import { doorRights, maySupervise } from './doorRight.ts'

it('lets everybody at the door but stewards supervise', () => {
  expect(doorRights.filter(maySupervise)).toEqual(['admin', 'head', 'organiser', 'supervisor'])
  expect(maySupervise(null)).toBe(false)
})
