import { expect, it } from 'vitest'
import { shortName } from './shortName.ts'

it.each([
  ['Айгерим Сагынова', 'Айгерим С.'],
  ['  Ұлан   әлиев  ', 'Ұлан Ә.'],
  ['Айгерим', 'Айгерим'],
  ['Anna Maria de Souza', 'Anna M.'],
  ['', null],
  [null, null],
])('%j is shown as %j', (name, expected) => {
  expect(shortName(name)).toBe(expected)
})
