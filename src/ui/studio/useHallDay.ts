'use client'

import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from '#src/ui/fetchJson.ts'
import type { Slot } from '#src/ui/studio/range.ts'

type Answer = { days: { date: string; slots: Slot[] }[] }
type State = { slots: Slot[] | null; isFailed: boolean }

/** The steps of a hall on a day, asked for when the day changes and whenever the page is looked at again. */
export function useHallDay(props: { hall: string; day: string; locale: string; except?: string; token?: string }) {
  const { hall, day, locale, except, token } = props
  const [state, setState] = useState<State>({ slots: null, isFailed: false })
  const load = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      const query = new URLSearchParams({ hall_id: hall, start_date: day, end_date: day })
      if (except) query.set('except', except)
      if (token) query.set('token', token)
      try {
        const { days } = await fetchJson<Answer>(`/api/bookings/availability?${query}`, {
          locale,
          ...(signal ? { signal } : {}),
        })
        setState({ slots: days[0]?.slots ?? [], isFailed: false })
      } catch {
        if (!signal?.aborted) setState({ slots: [], isFailed: true })
      }
    },
    [hall, day, locale, except, token],
  )
  useEffect(() => {
    const abort = new AbortController()
    setState({ slots: null, isFailed: false })
    void load(abort.signal)
    const look = (): void => {
      if (document.visibilityState === 'visible') void load()
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      abort.abort()
      document.removeEventListener('visibilitychange', look)
    }
  }, [load])
  return { ...state, reload: load }
}
