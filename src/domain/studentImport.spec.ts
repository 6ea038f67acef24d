import { expect, it } from 'vitest'
import { type ReadLine, repeatedLines } from './studentImport.ts'

const line = (number: number, email: string, sduId: string | null): ReadLine => ({
  line: number,
  email,
  row: { name: 'Имя', email, sduId, faculty: null, yearOfStudy: null, locale: 'ru' },
})

it('names the later of two lines with the same e-mail or SDU ID', () => {
  const lines = [
    line(2, 'a@x', '1'),
    line(3, 'a@x', '2'),
    line(4, 'b@x', '1'),
    line(5, 'c@x', null),
    line(6, 'd@x', null),
  ]
  expect([...repeatedLines(lines)]).toEqual([
    [3, 'email'],
    [4, 'sduId'],
  ])
})

it('a refused line reserves nothing', () => {
  expect([
    ...repeatedLines([
      { line: 2, email: 'a@x', row: null },
      line(3, 'a@x', '1'),
      line(4, 'a@x', '1'),
      line(5, 'b@x', '1'),
    ]),
  ]).toEqual([
    [4, 'email'],
    [5, 'sduId'],
  ])
})
