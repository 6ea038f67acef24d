'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Scrolls a rail of links sideways, so that the current one is seen on a phone. The page itself stays where it is. */
export function KeepCurrentInSight({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const current = frame.current?.querySelector<HTMLElement>('[aria-current]')
    const rail = current?.parentElement
    if (current && rail) rail.scrollLeft = current.offsetLeft - (rail.clientWidth - current.clientWidth) / 2
  }, [])
  return <div ref={frame}>{children}</div>
}
