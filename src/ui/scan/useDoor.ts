'use client'

import { useCallback, useEffect, useState } from 'react'
import { type ApiError, fetchJson } from '#src/ui/fetchJson.ts'
import type { Counters, DoorData } from '#src/ui/scan/types.ts'

export type DoorState = {
  data: DoorData | null
  error: ApiError | null
  isOnline: boolean
  refresh: () => void
  setCounters: (counters: Counters) => void
}

const pollMs = 5000

/** The live state of a door: read now, every five seconds while the page is seen, and when `refresh` is called. */
export function useDoor(event: string, locale: string): DoorState {
  const [data, setData] = useState<DoorData | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [isOnline, setIsOnline] = useState(true)

  const refresh = useCallback(() => {
    fetchJson<DoorData>(`/api/events/${encodeURIComponent(event)}/door`, { locale }).then(
      (door) => {
        setData(door)
        setError(null)
        setIsOnline(true)
      },
      (failure: ApiError) => {
        setIsOnline(failure.status !== 0)
        // Once the door was seen, a lost network does not take it away.
        if (failure.status === 401 || failure.status === 403 || failure.status === 404) setData(null)
        setError(failure)
      },
    )
  }, [event, locale])

  useEffect(() => {
    refresh()
    const timer = setInterval(() => {
      if (!document.hidden) refresh()
    }, pollMs)
    return () => clearInterval(timer)
  }, [refresh])

  const setCounters = useCallback((counters: Counters) => setData((door) => door && { ...door, counters }), [])
  return { data, error, isOnline, refresh, setCounters }
}
