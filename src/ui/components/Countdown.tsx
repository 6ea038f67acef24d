'use client'

import { useEffect, useState } from 'react'
import { fill } from '#src/i18n/island.ts'

type Props = {
  /** The server's deadline and the server's present when it was told, ISO: a phone with a wrong clock counts right. */
  deadline: string
  serverNow: string
  labels: { left: string; over: string /** Spoken at five minutes and at one: «Осталось {time}». */; announce: string }
  /** Called once, when the time is up. */
  onOver?: () => void
  className?: string
}

const clock = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Time left to pay. Silent for screen readers except at five minutes, at one, and at the end. */
export function Countdown({ deadline, serverNow, labels, onOver, className }: Props) {
  const total = new Date(deadline).getTime() - new Date(serverNow).getTime()
  const [left, setLeft] = useState(total)

  useEffect(() => {
    const end = performance.now() + total
    const tick = (): void => {
      const rest = end - performance.now()
      setLeft(rest)
      if (rest <= 0) {
        clearInterval(timer)
        onOver?.()
      }
    }
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [total, onOver])

  const isOver = left <= 0
  const minutes = Math.ceil(left / 60_000)
  const announced = isOver
    ? labels.over
    : minutes === 5 || minutes === 1
      ? fill(labels.announce, { time: `${minutes}:00` })
      : ''
  return (
    <div className={className}>
      <span aria-hidden={isOver ? undefined : true}>{isOver ? labels.over : labels.left}</span>
      {!isOver && (
        <span role="timer" className="font-semibold tabular-nums" suppressHydrationWarning>
          {clock(left)}
        </span>
      )}
      <span role="status" className="sr-only">
        {announced}
      </span>
    </div>
  )
}
