import { describe, expect, it } from 'vitest'
import { entityTag, isFresh } from '#src/lib/entityTag.ts'

describe('entity tags', () => {
  const tag = entityTag('{"a":1}')

  it('differ with the body only', () => {
    expect(entityTag(Buffer.from('{"a":1}'))).toBe(tag)
    expect(entityTag('{"a":2}')).not.toBe(tag)
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/)
  })

  it.each([
    [tag, true],
    [tag.slice(2), true],
    [`"other", ${tag}`, true],
    ['*', true],
    ['"other"', false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('If-None-Match %j → %s', (header, expected) => expect(isFresh(header, tag)).toBe(expected))
})
