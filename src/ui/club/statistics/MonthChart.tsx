'use client'

import { Bar, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

const tones = {
  accent: 'var(--color-accent)',
  soft: 'var(--color-line-strong)',
  star: 'var(--color-star)',
}

type Figure = 'events' | 'visits' | 'absent' | 'rate' | 'rating'
type Row = { month: string } & Record<Figure, number | null>

/** A row of the chart, and its figures as the page's language writes them: browsers differ in what they know of Kazakh. */
export type MonthRow = Row & { shown: Record<Figure, string> }

type Series = {
  key: Figure
  label: string
  tone: keyof typeof tones
  /** Measured in stars at the right side. */
  isOnRight?: boolean
}

type Props = { series: Series[]; rows: MonthRow[]; month: string; table: string; isLine?: boolean }

const axis = { fontSize: 12, stroke: 'var(--color-ink-soft)', tickLine: false, axisLine: false } as const

/** Figures by month as bars or lines, and the same as a table for who does not see them. */
export function MonthChart({ series, rows, month, table, isLine = false }: Props) {
  const hasRight = series.some(({ isOnRight }) => isOnRight)
  return (
    <figure>
      <div aria-hidden="true" className="h-64 w-full">
        <ResponsiveContainer height="100%" width="100%">
          <ComposedChart accessibilityLayer={false} data={rows} margin={{ top: 8, right: 4, bottom: 0, left: -16 }}>
            <CartesianGrid stroke="var(--color-line)" vertical={false} />
            <XAxis dataKey="month" minTickGap={12} {...axis} />
            <YAxis allowDecimals={false} yAxisId="left" {...axis} {...(hasRight ? { domain: [0, 100] } : {})} />
            {hasRight && (
              <YAxis
                domain={[0, 5]}
                ticks={[0, 1, 2, 3, 4, 5]}
                orientation="right"
                width={28}
                yAxisId="right"
                {...axis}
              />
            )}
            <Tooltip
              contentStyle={{
                background: 'var(--color-raised)',
                border: '1px solid var(--color-line)',
                borderRadius: 12,
                color: 'var(--color-ink)',
              }}
              cursor={{ fill: 'var(--color-sunken)', stroke: 'var(--color-line)' }}
            />
            {series.length > 1 && <Legend wrapperStyle={{ fontSize: 13 }} />}
            {series.map(({ key, label, tone, isOnRight }) =>
              isLine ? (
                <Line
                  connectNulls
                  dataKey={key}
                  dot={{ r: 3 }}
                  isAnimationActive={false}
                  key={key}
                  name={label}
                  stroke={tones[tone]}
                  strokeWidth={2.5}
                  yAxisId={isOnRight ? 'right' : 'left'}
                />
              ) : (
                <Bar
                  dataKey={key}
                  fill={tones[tone]}
                  isAnimationActive={false}
                  key={key}
                  name={label}
                  stackId="one"
                  yAxisId="left"
                />
              ),
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-ink-soft">{table}</summary>
        <table className="w-full max-w-md text-sm">
          <thead>
            <tr className="text-left text-ink-soft">
              <th className="py-1 font-semibold" scope="col">
                {month}
              </th>
              {series.map(({ key, label }) => (
                <th className="py-1 text-right font-semibold" key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th className="py-1 text-left font-normal" scope="row">
                  {row.month}
                </th>
                {series.map(({ key }) => (
                  <td className="py-1 text-right tabular-nums" key={key}>
                    {row.shown[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
