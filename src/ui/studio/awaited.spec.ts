import { beforeEach, expect, it, vi } from 'vitest'
import { awaitBank, isAwaited, markOf } from './awaited.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  return () => vi.unstubAllGlobals()
})

const held = markOf({ status: 'pending_payment', paid: 0 })
const paid = markOf({ status: 'confirmed', paid: 50_000 })

it('waits for the bank while the booking stands as it was left', () => {
  awaitBank('a', held)
  expect(isAwaited('a', held)).toBe(true)
  expect(isAwaited('b', held)).toBe(false)
})

it('does not wait where the bank spoke before the guest was back', () => {
  awaitBank('a', held)
  expect(isAwaited('a', paid)).toBe(false)
})

it('does not wait for who has not left, or any more', () => {
  expect(isAwaited('a', held)).toBe(false)
  awaitBank('a', held)
  awaitBank('a', null)
  expect(isAwaited('a', held)).toBe(false)
})

it('does without storage', () => {
  vi.stubGlobal('sessionStorage', undefined)
  awaitBank('a', held)
  expect(isAwaited('a', held)).toBe(false)
})
