import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '#src/lib/csv.ts'

const read = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1).trimEnd()).data

describe('a table as CSV', () => {
  it('comes back as it was, quotes and lines included', () => {
    const rows = [
      ['Әсел "Нұр"', 'a,b;c'],
      ['две\nстроки', null],
    ]
    expect(read(toCsv(['Имя', 'x'], rows))).toEqual([
      ['Имя', 'x'],
      ['Әсел "Нұр"', 'a,b;c'],
      ['две\nстроки', ''],
    ])
  })

  it('says what it is written in, and quotes every cell', () =>
    expect(toCsv(['a'], [[1], ['b']])).toBe('\uFEFF"a"\r\n"1"\r\n"b"\r\n'))

  it.each(['=1+1', '+7 701', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =cmd', '＝1+1', '＠x'])(
    'has no formula: %j',
    (text) => expect(read(toCsv(['a'], [[text]]))[1]?.[0]).toBe(`'${text}`),
  )

  it('leaves ordinary texts alone', () => {
    for (const text of ['Айгерім', 'a=b', '5-3', 'x@y.kz', '12'])
      expect(read(toCsv(['a'], [[text]]))[1]?.[0]).toBe(text)
  })
})
