'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { addDays } from '#src/domain/calendarDays.ts'
import { Chart } from '#src/ui/admin/dashboard/Charts.tsx'
import { useStudioApi } from '#src/ui/admin/studio/api.ts'
import { words } from '#src/ui/admin/studio/words.ts'
import { useWord } from '#src/ui/admin/usePost.ts'

type Row = { day: string; booked_minutes: number; open_minutes: number; revenue: number }

/** Occupancy and revenue around a day, as bars and as a table. */
export function Figures({ day, version }: { day: string; version: number }) {
  const word = useWord()
  const { i18n } = useTranslation()
  const { call } = useStudioApi()
  const [rows, setRows] = useState<Row[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change in the calendar changes the figures
  useEffect(() => {
    let isStale = false
    void call<{ days: Row[] }>(`/studio/figures?from=${addDays(day, -15)}&to=${addDays(day, 14)}`).then((answer) => {
      if (answer && !isStale) setRows(answer.days)
    })
    return () => {
      isStale = true
    }
  }, [day, version, call])
  const label = (each: string): string =>
    new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'ru-KZ', {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(each))
  const shown = rows.map(({ day: date, booked_minutes, open_minutes, revenue }) => ({
    date: label(date),
    occupancy: open_minutes > 0 ? Math.round((100 * booked_minutes) / open_minutes) : 0,
    revenue: revenue / 100,
  }))
  const common = { rows: shown, categoryKey: 'date', categoryLabel: word(words.date), tableLabel: word(words.table) }
  return (
    <section aria-label={word(words.figures)} className="hub-studio__figures">
      <h2>{word(words.figures)}</h2>
      <div className="hub-panels">
        <Chart
          {...common}
          title={word(words.occupancy)}
          series={[{ key: 'occupancy', label: word(words.occupancy), colour: 'var(--hub-chart-1, #4f46e5)' }]}
        />
        <Chart
          {...common}
          title={word(words.revenue)}
          series={[{ key: 'revenue', label: word(words.revenue), colour: 'var(--hub-chart-2, #0f766e)' }]}
        />
      </div>
    </section>
  )
}
