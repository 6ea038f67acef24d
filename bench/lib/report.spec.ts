import { expect, it } from 'vitest'
import { summarise } from './figures.ts'
import { markdown, perSecond, ratio, times } from './report.ts'

it('writes a table with what was met and what was not', () => {
  const figures = summarise([
    { rate: 1900, p50: 1, p99: 2, failures: 0 },
    { rate: 2100, p50: 1, p99: 2, failures: 0 },
  ])
  expect(perSecond(figures)).toBe('2,000/s ±5 %')
  expect(times(ratio(1, 3))).toBe('0.33×')
  expect(ratio(1, 0)).toBe(0)
  const row = { path: 'feed', result: 'fast', goal: '≥ 0.5 C', figures: { figures } }
  const text = markdown({
    at: '2026-11-21',
    machine: '2 cores',
    settings: { rounds: 2 },
    rows: [
      { ...row, met: true },
      { ...row, met: false },
      { ...row, met: null },
    ],
    problems: ['no Chromium'],
  })
  expect(text).toContain('| feed | fast | ≥ 0.5 C | met |')
  expect(text).toContain('| feed | fast | ≥ 0.5 C | **missed** |')
  expect(text).toContain('| feed | fast | ≥ 0.5 C |  |')
  expect(text).toContain('- no Chromium')
})
