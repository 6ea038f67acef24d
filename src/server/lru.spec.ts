import { describe, expect, it } from 'vitest'
import { lru } from '#src/server/lru.ts'

describe('lru', () => {
  it('forgets the least recently used when it is too heavy', () => {
    const cache = lru<number>(10)
    cache.set('a', 1, 4)
    cache.set('b', 2, 4)
    expect(cache.get('a')).toBe(1)
    cache.set('c', 3, 4)
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
  })

  it('counts a replaced value once and keeps out what is heavier than all', () => {
    const cache = lru<number>(10)
    for (let n = 0; n < 5; n++) cache.set('a', n, 6)
    cache.set('huge', 9, 11)
    cache.set('b', 2, 4)
    expect([cache.get('a'), cache.get('b'), cache.get('huge')]).toEqual([4, 2, undefined])
    cache.delete('a')
    cache.clear()
    expect(cache.get('b')).toBeUndefined()
  })
})
