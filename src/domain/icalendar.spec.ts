import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarText, foldCalendar } from './icalendar.ts'

const bytes = (text: string): number => Buffer.byteLength(text)

it('keeps every line within 75 octets, splits no letter and loses nothing', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\r\n]/g, ''))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.map((each) => `X:${each}`).join('\r\n')
      const folded = foldCalendar(text)
      for (const each of folded.split('\r\n')) {
        expect(bytes(each)).toBeLessThanOrEqual(75)
        expect(Buffer.from(each).toString()).toBe(each)
      }
      expect(folded.replaceAll('\r\n ', '')).toBe(text)
    }),
  )
})

it('unfolds what was folded by letters before', () => {
  const long = `SUMMARY:${'ы'.repeat(100)}`
  const byLetters = `${long.slice(0, 75)}\r\n\t${long.slice(75)}\r\nEND:VEVENT\r\n`
  const folded = foldCalendar(byLetters)
  expect(folded.split('\r\n').every((line) => bytes(line) <= 75)).toBe(true)
  expect(folded.replaceAll('\r\n ', '')).toBe(`${long}\r\nEND:VEVENT\r\n`)
})

it('drops what no calendar may hold', () => {
  expect(calendarText('a\u0000b\tc\r\nd\re\u007f')).toBe('a b c\nd\ne ')
})
