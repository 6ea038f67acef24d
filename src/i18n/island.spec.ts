import { expect, it } from 'vitest'
import { fill, plural, pluralForms } from './island.ts'
import { getT } from './translate.ts'

it('gives islands the plural forms of a text', () => {
  const t = getT('ru', 'event')
  const forms = pluralForms('ru', (count) => t('seatsLeft', { count }))
  expect(forms).toEqual({
    one: 'Осталось # место',
    few: 'Осталось # места',
    many: 'Осталось # мест',
    other: 'Осталось # места',
  })
  expect([1, 3, 21, 112].map((count) => plural('ru', forms, count))).toEqual([
    'Осталось 1 место',
    'Осталось 3 места',
    'Осталось 21 место',
    'Осталось 112 мест',
  ])
})

it('works in languages with two categories', () => {
  const t = getT('en', 'event')
  const forms = pluralForms('en', (count) => t('seatsLeft', { count }))
  expect([plural('en', forms, 1), plural('en', forms, 7)]).toEqual(['1 place left', '7 places left'])
})

it('fills values in and leaves unknown names alone', () => {
  expect(fill('Вы подписаны на {club}, {name}', { club: 'ACM' })).toBe('Вы подписаны на ACM, {name}')
})
