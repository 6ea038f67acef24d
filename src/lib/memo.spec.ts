import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetMemos, memo } from '#src/lib/memo.ts'

describe('memo', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks once while the answer is fresh, also for those who ask meanwhile', async () => {
    let asked = 0
    const read = memo(1000, async (key: string) => `${key}${++asked}`)
    expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual(['a1', 'a1', 'b2'])
    vi.advanceTimersByTime(999)
    expect(await read('a')).toBe('a1')
    vi.advanceTimersByTime(1)
    expect(await read('a')).toBe('a3')
  })

  it('asks again when everything is forgotten', async () => {
    let asked = 0
    const read = memo(1000, async (_key: string) => ++asked)
    expect([await read('a'), await read('a')]).toEqual([1, 1])
    forgetMemos()
    expect(await read('a')).toBe(2)
  })

  it('does not keep a failure', async () => {
    let asked = 0
    const read = memo(1000, async (_key: string) => {
      asked++
      if (asked === 1) throw new Error('down')
      return asked
    })
    await expect(read('a')).rejects.toThrow('down')
    expect(await read('a')).toBe(2)
  })
})
