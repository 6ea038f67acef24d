'use client'

import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { controlClass } from '#src/ui/components/Field.tsx'
import { cx } from '#src/ui/cx.ts'
import { fetchJson } from '#src/ui/fetchJson.ts'
import type { FoundGuest, ScanLabels } from '#src/ui/scan/types.ts'
import { useFocus } from '#src/ui/scan/useFocus.ts'
import { guestName } from '#src/ui/scan/verdictView.ts'

type Props = {
  event: string
  timeZone: string
  locale: Locale
  labels: ScanLabels
  onAdmit: (guest: FoundGuest) => void
}

const typingMs = 250

/** Guests by name, for whoever came without the phone. The list stands above the field: the thumb and the keyboard are below. */
export function GuestSearch({ event, timeZone, locale, labels, onAdmit }: Props) {
  const field = useFocus<HTMLInputElement>()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<FoundGuest[] | null>(null)

  useEffect(() => {
    const words = query.trim()
    if (words.length < 2) {
      setFound(null)
      return
    }
    const stale = new AbortController()
    const timer = setTimeout(() => {
      fetchJson<{ items: FoundGuest[] }>(
        `/api/events/${encodeURIComponent(event)}/door/search?q=${encodeURIComponent(words)}`,
        { locale, signal: stale.signal },
      )
        .then(({ items }) => {
          if (!stale.signal.aborted) setFound(items)
        })
        .catch(() => undefined)
    }, typingMs)
    return () => {
      clearTimeout(timer)
      stale.abort()
    }
  }, [query, event, locale])

  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end gap-3">
      <ul aria-live="polite" className="flex min-h-0 flex-col gap-2 overflow-y-auto overscroll-contain">
        {found?.map((guest) => (
          <li key={guest.id} className="flex items-center gap-3 rounded-md bg-surface py-2 pr-2 pl-4">
            <div className="min-w-0 flex-1">
              <p className="truncate text-base font-semibold">{guestName(guest, labels)}</p>
              <p className="truncate text-xs text-ink-soft">
                {guest.type} · {guest.code}
              </p>
            </div>
            {guest.usedAt ? (
              <span className="shrink-0 px-2 text-sm font-medium text-good">
                {fill(labels.isIn, { time: formatTime(guest.usedAt, { locale, timeZone }) })}
              </span>
            ) : (
              <Button onClick={() => onAdmit(guest)}>{labels.admit}</Button>
            )}
          </li>
        ))}
        {found?.length === 0 && <li className="rounded-md bg-surface p-4 text-sm text-ink-soft">{labels.nobody}</li>}
        {found === null && <li className="px-1 text-sm text-ink-soft">{labels.searchHint}</li>}
      </ul>
      <div className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-ink-soft"
        />
        <input
          ref={field}
          type="search"
          name="guest"
          value={query}
          onChange={(change) => setQuery(change.target.value)}
          autoComplete="off"
          aria-label={labels.searchName}
          placeholder={labels.searchName}
          enterKeyHint="search"
          className={cx(controlClass, 'h-14 pl-12')}
        />
      </div>
    </div>
  )
}
