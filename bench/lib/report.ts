import type { Figures } from './figures.ts'

/** One line of the table. */
export type Row = {
  path: string
  /** As spec/07 states it. */
  goal: string
  /** What was measured, in words. */
  result: string
  /** `null`: printed for the record. */
  met: boolean | null
  figures: Record<string, Figures | number>
}

export type Report = {
  at: string
  machine: string
  settings: Record<string, string | number | boolean>
  rows: Row[]
  problems: string[]
}

export const ratio = (value: number, to: number): number => (to > 0 ? value / to : 0)
export const times = (value: number): string => `${value.toFixed(2)}×`
export const perSecond = ({ rate, spread }: Figures): string =>
  `${Math.round(rate).toLocaleString('en')}/s ±${Math.round((spread / 2) * 100)} %`
export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`

const verdict = { true: 'met', false: '**missed**' } as const

/** The report as Markdown. */
export function markdown({ at, machine, settings, rows, problems }: Report): string {
  const lines = [
    `# Benchmark of ${at}`,
    '',
    `${machine}. ${Object.entries(settings)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')}.`,
    '',
    'C is plain `node:http` + `pg` with the same SQL, P a static Next page and F an empty Next route handler of the same build; all measured in turn in this run.',
    'Rates are medians of the rounds, ± half the distance between the best and the worst round.',
    '',
    '| path | result | goal | |',
    '|---|---|---|---|',
    ...rows.map(
      ({ path, result, goal, met }) => `| ${path} | ${result} | ${goal} | ${met === null ? '' : verdict[`${met}`]} |`,
    ),
    ...(problems.length > 0 ? ['', '## Not measured', '', ...problems.map((problem) => `- ${problem}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}
