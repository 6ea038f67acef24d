'use client'

import { useEffect, useRef, useState } from 'react'
import { intentKey, type Lines, noteOrder, notePaying } from '#src/ui/checkout/intent.ts'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Answer = {
  order: { id: string; number: string; status: string; total: number; currency: string; expiresAt: string | null }
  payment?: { id: string; gateway: string; url: string | null }
}

export type Refusal = { code: string; message: string; left: number | null; next: string | null; limit: number | null }

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function refusalOf(error: unknown, network: string): Refusal {
  const details = error instanceof ApiError ? error.details : {}
  return {
    code: error instanceof ApiError ? error.code : 'network',
    message: messageOf(error, network),
    left: number(details.left),
    limit: number(details.limit),
    next: typeof details.next === 'string' ? details.next : null,
  }
}

type Options = { locale: string; ordersHref: string; signInHref: string; network: string }
type Wish = { lines: Lines; gateway: string | undefined; accessCode: string }

/** Places the order, once, and goes where it leads: to the payment page, or to the order. */
export function useCheckout({ locale, ordersHref, signInHref, network }: Options) {
  const [state, setState] = useState<'idle' | 'placing' | 'leaving'>('idle')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isBusy = useRef(false)

  // Back from the payment page the browser may show this page as it was left, with the button at rest for ever.
  useEffect(() => {
    const shown = (event: PageTransitionEvent): void => {
      if (event.persisted) location.reload()
    }
    addEventListener('pageshow', shown)
    return () => removeEventListener('pageshow', shown)
  }, [])

  const place = async ({ lines, gateway, accessCode }: Wish): Promise<void> => {
    // A ref, as two clicks may come before the state is drawn.
    if (isBusy.current) return
    isBusy.current = true
    setRefusal(null)
    setState('placing')
    try {
      const body = {
        lines,
        idempotencyKey: intentKey(lines),
        ...(gateway ? { gateway } : {}),
        ...(accessCode ? { accessCode } : {}),
      }
      const { order, payment } = await fetchJson<Answer>('/api/checkout', { method: 'POST', body, locale })
      noteOrder(lines, order.id)
      setState('leaving')
      if (payment?.url) notePaying(order.id)
      location.assign(payment?.url ?? `${ordersHref}/${order.id}`)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'sign_in_required') return location.assign(signInHref)
      setRefusal(refusalOf(error, network))
      setState('idle')
      isBusy.current = false
    }
  }
  return { state, refusal, place, forgive: () => setRefusal(null) }
}
