import { useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import type { Occurrence, SeriesAnswer, Times } from '#src/ui/club/types.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Wanted = { club: string; place: string; span: Times; weeks: number; locale: Locale; network: string }

/** The dates of a weekly series and which of them are free, asked anew with each change of the wish. `null` until known. */
export function useSeriesDates({ club, place, span: { start, end }, weeks, locale, network }: Wanted) {
  const [dates, setDates] = useState<Occurrence[] | null>(null)
  const [error, setError] = useState('')
  useEffect(() => {
    setDates(null)
    setError('')
    if (weeks === 1) return
    const control = new AbortController()
    const body = { club, start, end, count: weeks, dryRun: true }
    const path = `/api/spaces/${place}/recurrences`
    fetchJson<SeriesAnswer>(path, { method: 'POST', body, locale, signal: control.signal }).then(
      ({ occurrences }) => !control.signal.aborted && setDates(occurrences),
      (refusal) => !control.signal.aborted && setError(messageOf(refusal, network)),
    )
    return () => control.abort()
  }, [club, place, start, end, weeks, locale, network])
  return { dates, error }
}
