import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, likeness, mistakes, wordsOf } from './words.ts'

const like = (a: string, b: string): number => likeness(fold(a), fold(b))

describe('likeness', () => {
  it.each([
    ['детский', 'детей'],
    ['клубтың', 'клуб'],
    ['іс-шаралар'.slice(3), 'шара'],
    ['концертке', 'концерт'],
    ['музыки', 'музыка'],
    ['спорттық', 'спорт'],
    ['debates', 'debate'],
    ['Шапагат', 'Shapagat'],
    ['фото', 'photo'],
    ['кабинет', 'cabinet'],
  ])('%s is a form of %s', (a, b) => expect(like(a, b)).toBeGreaterThanOrEqual(0.9))

  it.each([
    ['концрет', 'концерт'],
    ['сегодна', 'сегодня'],
    ['програмирование', 'программирование'],
  ])('%s is %s mistyped', (a, b) => expect(like(a, b)).toBeGreaterThan(0))

  it.each([
    ['день', 'дети'],
    ['музей', 'музыка'],
    ['рок', 'роль'],
    ['red', 'blue'],
    ['клуб', 'куб'],
  ])('%s is not %s', (a, b) => expect(like(a, b)).toBe(0))

  it('is the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => like(a, b) === like(b, a)))
  })
})

describe('words', () => {
  it('knows no case and no Kazakh keyboard', () => {
    expect(wordsOf('Қай ЖЕРДЕ — «Ән кеші»?')).toEqual(['кай', 'жерде', 'ан', 'кеши'])
  })

  it('counts swapped neighbours as one mistake', () => {
    expect(mistakes('форма', 'фомра', 2)).toBe(1)
    expect(mistakes('a', 'abcd', 2)).toBe(Number.POSITIVE_INFINITY)
  })
})
