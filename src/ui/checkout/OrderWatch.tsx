'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { OrderStage } from '#src/domain/orderStage.ts'
import { endIntent, takePaying } from '#src/ui/checkout/intent.ts'
import { Countdown } from '#src/ui/components/Countdown.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  order: string
  stage: OrderStage
  /** Changes with everything the page shows of the order. */
  mark: string
  /** The page's own address in the language. */
  href: string
  /** While it is not paid. */
  deadline: { expiresAt: string; now: string } | null
  texts: Record<'checking' | 'slow' | 'left' | 'over' | 'announce', string>
}

/** How long the bank is waited for with this page open; then a calm word, and the worker goes on. */
const patienceMs = 120_000
const firstWaitMs = 1200
const longestWaitMs = 10_000

type Seen = { status: string; payment: { status: string } | null; late: boolean }

/** What tells one state of an order from another. */
const markOf = ({ status, payment, late }: Seen): string => [status, payment?.status ?? '', late].join()

/**
 * Keeps the page of an order true: asks the bank (through our server) with growing pauses while a payment may be on its way, counts the
 * hold down, and draws the page again when something has changed.
 */
export function OrderWatch({ locale, order, stage, mark, href, deadline, texts }: Props) {
  const router = useRouter()
  const [isSlow, setIsSlow] = useState(false)
  const isWaiting = stage === 'processing'
  const isOpen = isWaiting || stage === 'pending' || stage === 'declined'

  useEffect(() => {
    if (!isOpen) endIntent(order)
    else if (stage === 'pending' && takePaying(order)) router.replace(`${href}?paying=1`)
  }, [isOpen, stage, order, href, router])

  useEffect(() => {
    if (!isWaiting) return
    const end = Date.now() + patienceMs
    let wait = firstWaitMs
    let timer: ReturnType<typeof setTimeout>
    const ask = async (): Promise<void> => {
      const seen = await fetchJson<Seen>(`/api/orders/${order}?refresh=1`, { locale }).catch(() => null)
      if (seen && markOf(seen) !== mark) return router.refresh()
      if (Date.now() > end) return setIsSlow(true)
      timer = setTimeout(ask, wait)
      wait = Math.min(longestWaitMs, wait * 1.5)
    }
    timer = setTimeout(ask, 0)
    return () => clearTimeout(timer)
  }, [isWaiting, order, locale, mark, router])

  // Paid on another screen, or the phone slept: look again when the page is.
  useEffect(() => {
    if (!isOpen) return
    const look = (): void => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [isOpen, router])

  const over = useCallback(() => router.refresh(), [router])
  return (
    <>
      {deadline && isOpen && (
        <Countdown
          deadline={deadline.expiresAt}
          serverNow={deadline.now}
          labels={{ left: texts.left, over: texts.over, announce: texts.announce }}
          onOver={over}
          className="flex items-baseline justify-between gap-4 rounded-md bg-warn-soft px-4 py-3 text-warn"
        />
      )}
      <p role="status" className="text-sm text-ink-soft">
        {isWaiting && (isSlow ? texts.slow : texts.checking)}
      </p>
    </>
  )
}
