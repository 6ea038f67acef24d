'use client'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export type Series = { key: string; label: string; colour: string }
type Props = {
  title: string
  tableLabel: string
  categoryKey: string
  categoryLabel: string
  series: Series[]
  rows: Record<string, string | number>[]
  stacked?: boolean
}

/** A bar chart with the same figures as a table behind a disclosure, for those who cannot see bars. */
export function Chart({ title, tableLabel, categoryKey, categoryLabel, series, rows, stacked }: Props) {
  return (
    <figure className="hub-chart">
      <div aria-hidden="true" className="hub-chart__picture">
        <ResponsiveContainer height="100%" width="100%">
          <BarChart accessibilityLayer={false} data={rows} margin={{ top: 8, right: 4, bottom: 0, left: -20 }}>
            <CartesianGrid stroke="var(--theme-elevation-100)" vertical={false} />
            <XAxis
              dataKey={categoryKey}
              fontSize={11}
              minTickGap={16}
              stroke="var(--theme-elevation-500)"
              tickLine={false}
            />
            <YAxis allowDecimals={false} fontSize={11} stroke="var(--theme-elevation-500)" tickLine={false} />
            <Tooltip
              contentStyle={{
                background: 'var(--theme-elevation-0)',
                border: '1px solid var(--theme-elevation-150)',
                borderRadius: 8,
              }}
              cursor={{ fill: 'var(--theme-elevation-50)' }}
            />
            {series.map((item) => (
              <Bar
                dataKey={item.key}
                fill={item.colour}
                isAnimationActive={false}
                key={item.key}
                name={item.label}
                radius={stacked ? 0 : [3, 3, 0, 0]}
                {...(stacked ? { stackId: 'one' } : {})}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <details className="hub-chart__table">
        <summary>{tableLabel}</summary>
        <table aria-label={title} className="hub-table">
          <thead>
            <tr>
              <th scope="col">{categoryLabel}</th>
              {series.map((item) => (
                <th key={item.key} scope="col">
                  {item.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[categoryKey])}>
                <th scope="row">{row[categoryKey]}</th>
                {series.map((item) => (
                  <td key={item.key}>{row[item.key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
