'use client'

import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '#src/ui/fetchJson.ts'
import type { Slot } from '#src/ui/studio/range.ts'

type Answer = { days: { date: string; slots: Slot[] }[] }
/** What was answered for a day of a hall: never shown under another. */
type State = { hall: string; day: string; slots: Slot[]; isFailed: boolean }

/** The steps of a hall on a day (`null` until they are here), read when the day changes, on `reload` and whenever the page is looked at again. */
export function useHallDay(props: { hall: string; day: string; locale: string; except?: string; token?: string }) {
  const { hall, day, locale, except, token } = props
  const [state, setState] = useState<State | null>(null)
  const [version, setVersion] = useState(0)
  const reload = useCallback(() => setVersion((value) => value + 1), [])
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') reload()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [reload])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means to read again
  useEffect(() => {
    const stale = new AbortController()
    const query = new URLSearchParams({ hall_id: hall, start_date: day, end_date: day })
    if (except) query.set('except', except)
    if (token) query.set('token', token)
    const show = (slots: Slot[], isFailed: boolean): void => {
      if (!stale.signal.aborted) setState({ hall, day, slots, isFailed })
    }
    fetchJson<Answer>(`/api/bookings/availability?${query}`, { locale, signal: stale.signal })
      .then(({ days }) => show(days[0]?.slots ?? [], false))
      .catch(() => show([], true))
    return () => stale.abort()
  }, [hall, day, locale, except, token, version])
  const shown = state?.hall === hall && state.day === day ? state : null
  return { slots: shown?.slots ?? null, isFailed: shown?.isFailed ?? false, reload }
}
