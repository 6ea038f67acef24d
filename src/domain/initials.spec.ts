import { expect, it } from 'vitest'
import { initials } from '#src/domain/initials.ts'

it.each([
  ['Айгерім Сәрсен', 'АС'],
  ['әсем', 'Ә'],
  ['  Anna  Maria de la Cruz ', 'AC'],
  ['', ''],
])('%s → %s', (name, wanted) => {
  expect(initials(name)).toBe(wanted)
})
