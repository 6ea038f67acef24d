import { describe, expect, it } from 'vitest'
import { facultyName, facultyOptions } from './faculties.ts'

describe('faculties', () => {
  it('are named in the language of the page, however they were kept', () => {
    for (const value of ['Business School', 'Бизнес-школа', 'Бизнес мектебі'])
      expect([facultyName('kk', value), facultyName('en', value)]).toEqual(['Бизнес мектебі', 'Business School'])
    expect(facultyName('kk', 'Astronomy')).toBe('Astronomy')
  })
  it('stay chosen in a form as they were kept, and are offered once', () => {
    for (const [current, count] of [
      ['Business School', 5],
      ['Бизнес-школа', 5],
      ['Astronomy', 6],
    ] as const) {
      const options = facultyOptions('kk', current)
      expect([options.length, options.filter(({ value }) => value === current).length]).toEqual([count, 1])
    }
    expect(facultyOptions('kk').map(({ value }) => value)).toContain('Business School')
  })
})
