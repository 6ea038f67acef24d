import { campusTimeZone } from '#src/i18n/config.ts'
import { type CsvValue, toCsv } from '#src/lib/csv.ts'

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: campusTimeZone, dateStyle: 'short', timeStyle: 'short' })

/** An instant as spreadsheets read one, on the campus's clock: `2026-11-28 18:00`. */
export const wallTime = (instant: string | null): string | null => (instant ? wall.format(new Date(instant)) : null)

/** A table to be downloaded. `name` is of Latin letters, digits and hyphens. */
export const csvFile = (name: string, header: readonly string[], rows: readonly (readonly CsvValue[])[]): Response =>
  new Response(toCsv(header, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
