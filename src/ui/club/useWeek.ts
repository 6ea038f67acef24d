import { useCallback, useEffect, useState } from 'react'
import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import type { GridDay, OwnReservation, Week } from '#src/ui/club/types.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Wanted = { club: string; place: string; monday: string; locale: Locale; network: string }

/** The week of a place and the club's own reservations, read again on `refresh`. */
export function useWeek({ club, place, monday, locale, network }: Wanted) {
  const [week, setWeek] = useState<Week | null>(null)
  const [own, setOwn] = useState<OwnReservation[] | null>(null)
  const [error, setError] = useState('')
  const [version, setVersion] = useState(0)
  const refresh = useCallback(() => setVersion((value) => value + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means to read again
  useEffect(() => {
    const control = new AbortController()
    const options = { locale, signal: control.signal }
    const path = `/api/spaces/${place}/availability?from=${monday}&to=${addDays(monday, 6)}`
    const read = async (): Promise<void> => {
      try {
        const [{ days }, { reservations }] = await Promise.all([
          fetchJson<{ days: GridDay[] }>(path, options),
          fetchJson<{ reservations: OwnReservation[] }>(`/api/clubs/${club}/reservations`, options),
        ])
        if (control.signal.aborted) return
        setWeek({ place, days })
        setOwn(reservations)
        setError('')
      } catch (refusal) {
        if (!control.signal.aborted) setError(messageOf(refusal, network))
      }
    }
    void read()
    return () => control.abort()
  }, [club, place, monday, locale, network, version])
  // A week of another place or time is not shown under the new heading.
  const shown = week && week.place === place && week.days[0]?.date === monday ? week : null
  return { days: shown?.days ?? null, own, error, refresh }
}
