import { describe, expect, it } from 'vitest'
import { locales } from '#src/domain/locale.ts'
import * as mails from '#src/i18n/mails.ts'

const { accountMails: _account, fill, ...groups } = mails
const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the texts of letters', () => {
  for (const [group, texts] of Object.entries(groups))
    it(`${group}: each is there in every language with the same places to fill`, () => {
      for (const text of Object.values(texts))
        for (const locale of locales) {
          expect(text[locale].trim()).not.toBe('')
          expect(placesIn(text[locale])).toEqual(placesIn(text.ru))
        }
    })

  it('are filled with what is given, and keep a place that nothing is given for', () => {
    expect(fill('{name}: {count} {name} {other}', { name: 'A', count: 2 })).toBe('A: 2 A {other}')
  })
})
