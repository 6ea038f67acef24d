'use client'

import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'

/** Keeps the screen of a shown ticket on, and says when what is shown comes from the phone. */
export function TicketCompanion({ isLive, offlineText }: { isLive: boolean; offlineText: string }) {
  const [isOffline, setIsOffline] = useState(false)

  useEffect(() => {
    const look = (): void => setIsOffline(!navigator.onLine)
    look()
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])

  useEffect(() => {
    if (!isLive || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let isOver = false
    // The browser drops the lock when the page is hidden; refused (low battery) it is not needed that badly.
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      const taken = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (isOver) await taken?.release()
      else lock = taken
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [isLive])

  return (
    <div role="status" className="mx-auto max-w-md">
      {isOffline && (
        <p className="mb-4 flex gap-3 rounded-md bg-warn-soft p-3.5 text-sm text-warn">
          <WifiOff aria-hidden="true" className="size-5 shrink-0" />
          {offlineText}
        </p>
      )}
    </div>
  )
}
