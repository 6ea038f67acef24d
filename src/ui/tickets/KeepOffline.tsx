'use client'

import { useEffect } from 'react'
import { keepTickets } from '#src/ui/tickets/offline.ts'

/** Puts pages of own tickets on the phone. Shows nothing: where there is no service worker, tickets need the network. */
export function KeepOffline({ scope, pages }: { scope: string; pages: string[] }) {
  const list = pages.join(' ')
  useEffect(() => {
    // After the page itself, which is what the visitor came for.
    const timer = setTimeout(() => void keepTickets(scope, list.split(' ')).catch(() => undefined), 800)
    return () => clearTimeout(timer)
  }, [scope, list])
  return null
}
