'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Draft, draftOf, emptyDraft, type StoredEvent } from '#src/ui/club/wizard/draft.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

const keyOf = (club: string): string => `hub:event:${club}`

function kept(club: string): Draft | null {
  try {
    const text = sessionStorage.getItem(keyOf(club))
    return text ? { ...emptyDraft, ...(JSON.parse(text) as Draft) } : null
  } catch {
    return null
  }
}

type Wanted = { club: string; event: string | null; locale: string; network: string }

/**
 * The event that is made or edited. A new one is kept in the tab while it is typed, so that a visit to the reservations or a reload
 * loses nothing.
 */
export function useDraft({ club, event, locale, network }: Wanted) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [stored, setStored] = useState<StoredEvent | null>(null)
  const [isRestored, setIsRestored] = useState(false)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    if (!event) {
      const found = kept(club)
      setIsRestored(found !== null)
      setDraft(found ?? emptyDraft)
      return
    }
    const control = new AbortController()
    fetchJson<StoredEvent>(`/api/clubs/${club}/events/${event}`, { locale, signal: control.signal }).then(
      (found) => {
        setStored(found)
        setDraft(draftOf(found))
      },
      (refusal: unknown) => !control.signal.aborted && setFailure(messageOf(refusal, network)),
    )
    return () => control.abort()
  }, [club, event, locale, network])
  useEffect(() => {
    if (event || !draft || draft === emptyDraft) return
    try {
      sessionStorage.setItem(keyOf(club), JSON.stringify(draft))
    } catch {
      // A private window without storage: typing goes on without it.
    }
  }, [club, event, draft])
  const change = useCallback((part: Partial<Draft>) => setDraft((was) => ({ ...(was ?? emptyDraft), ...part })), [])
  const forget = useCallback(() => {
    try {
      sessionStorage.removeItem(keyOf(club))
    } catch {
      // As above.
    }
  }, [club])
  const startOver = (): void => {
    forget()
    setIsRestored(false)
    setDraft(emptyDraft)
  }
  return { draft, stored, change, forget, startOver, isRestored, failure }
}
