'use client'

import { useEffect, useState } from 'react'
import { type ToastMessage, toastEvent } from '#src/ui/toast.ts'

/** Long enough to read and to reach for "undo" (WCAG 2.2.1 is kept because nothing depends on it). */
const plainMs = 4000
const undoMs = 8000

/** The place where toasts appear: one at a time, above the navigation, read out politely. One a page. */
export function ToastHost() {
  const [message, setMessage] = useState<ToastMessage | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const show = (event: Event): void => {
      const next = (event as CustomEvent<ToastMessage>).detail
      clearTimeout(timer)
      setMessage(next)
      timer = setTimeout(() => setMessage(null), next.undo ? undoMs : plainMs)
    }
    window.addEventListener(toastEvent, show)
    return () => {
      clearTimeout(timer)
      window.removeEventListener(toastEvent, show)
    }
  }, [])

  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--spacing-dock)+env(safe-area-inset-bottom)+0.75rem)] z-50 flex justify-center md:bottom-8">
      {message && (
        <div className="pointer-events-auto flex min-h-12 max-w-md items-center gap-4 rounded-full bg-ink py-1.5 pr-2 pl-5 text-sm font-medium text-on-ink shadow-float transition-[opacity,translate] duration-calm ease-out starting:translate-y-3 starting:opacity-0">
          <span className="py-1.5 pr-3">{message.text}</span>
          {message.undo && (
            <button
              type="button"
              className="h-9 shrink-0 rounded-full bg-on-ink/15 px-4 font-semibold"
              onClick={() => {
                message.undo?.run()
                setMessage(null)
              }}
            >
              {message.undo.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
