'use client'

import { useCallback, useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { giveFeedback } from '#src/ui/scan/feedback.ts'
import { deviceName } from '#src/ui/scan/kept.ts'
import { sendScan } from '#src/ui/scan/sendScan.ts'
import type { Answer, Counters, Guest, ScanLabels, ScanRequest } from '#src/ui/scan/types.ts'
import { type VerdictView, verdictView } from '#src/ui/scan/verdictView.ts'

/** What is on the screen: a question under way, an answer, or a failure. */
export type Shown =
  | { phase: 'checking'; isWaiting: boolean }
  | { phase: 'answer'; view: VerdictView; answer: Answer; request: ScanRequest }
  | { phase: 'failed'; message: string }

type Given = {
  event: string
  locale: Locale
  timeZone: string
  gate: string
  withSound: boolean
  labels: ScanLabels
  onCounters: (counters: Counters) => void
  onChange: () => void
}

export type Scans = {
  shown: Shown | null
  /** Check-ins that still wait for the network behind the screen. */
  queued: number
  notice: string | null
  scan: (what: Pick<ScanRequest, 'token' | 'code'>) => void
  override: (request: ScanRequest, reason: string) => void
  undo: (ticket: Guest, reason: string) => void
  admitWalkIn: (name: string) => void
  /** Goes on with the next guest; a check-in that waits for the network is sent all the same. */
  dismiss: () => void
}

/** Sends scans one at a time, shows each answer with sound and vibration, and keeps on sending what waits for the network. */
export function useScans({ event, locale, timeZone, gate, withSound, labels, onCounters, onChange }: Given): Scans {
  const [shown, setShown] = useState<Shown | null>(null)
  const [queued, setQueued] = useState(0)
  const [notice, setNotice] = useState<string | null>(null)
  /** The scan on the screen; another number means that the guest went on. */
  const current = useRef(0)

  const show = useCallback(
    (answer: Answer, request: ScanRequest) => {
      const view = verdictView(answer, labels, { locale, timeZone, now: Date.now() })
      setShown({ phase: 'answer', view, answer, request })
      giveFeedback(view.kind, withSound)
    },
    [labels, locale, timeZone, withSound],
  )

  const fail = useCallback(
    (error: unknown) => {
      setShown({ phase: 'failed', message: messageOf(error, labels.network) })
      giveFeedback('invalid', withSound)
    },
    [labels.network, withSound],
  )

  const send = useCallback(
    async (request: ScanRequest) => {
      const mine = ++current.current
      let isQueued = false
      setNotice(null)
      setShown({ phase: 'checking', isWaiting: false })
      try {
        const answer = await sendScan(request, {
          event,
          locale,
          onWaiting: () => {
            isQueued = true
            setQueued((count) => count + 1)
            if (mine === current.current) setShown({ phase: 'checking', isWaiting: true })
          },
        })
        onCounters(answer.counters)
        // Nobody is stopped for a late green; a late refusal has to be seen.
        if (mine === current.current || answer.verdict !== 'admitted') show(answer, request)
      } catch (error) {
        fail(error)
      } finally {
        if (isQueued) setQueued((count) => count - 1)
        onChange()
      }
    },
    [event, locale, onCounters, onChange, show, fail],
  )

  const base = useCallback(
    () => ({ nonce: crypto.randomUUID(), device: deviceName(), ...(gate ? { gate } : {}) }),
    [gate],
  )
  const scan = useCallback<Scans['scan']>((what) => void send({ ...base(), ...what }), [base, send])
  const override = useCallback<Scans['override']>(
    ({ token, code }, reason) =>
      void send({ ...base(), ...(token ? { token } : { code: code ?? '' }), override: reason }),
    [base, send],
  )

  const undo = useCallback<Scans['undo']>(
    (ticket, reason) => {
      fetchJson<{ counters: Counters }>('/api/check-in/undo', {
        method: 'POST',
        body: { ...base(), event, ticket: ticket.id, reason },
        locale,
      })
        .then(({ counters }) => {
          onCounters(counters)
          setShown(null)
          setNotice(ticket.name ? `${labels.undone}: ${ticket.name}` : labels.undone)
        })
        .catch(fail)
        .finally(onChange)
    },
    [base, event, locale, labels.undone, onCounters, onChange, fail],
  )

  const admitWalkIn = useCallback<Scans['admitWalkIn']>(
    (name) => {
      const request = base()
      current.current++
      setShown({ phase: 'checking', isWaiting: false })
      fetchJson<Answer>(`/api/events/${encodeURIComponent(event)}/walk-in`, {
        method: 'POST',
        body: { ...request, name },
        locale,
      })
        .then((answer) => {
          onCounters(answer.counters)
          show(answer, request)
        })
        .catch(fail)
        .finally(onChange)
    },
    [base, event, locale, onCounters, onChange, show, fail],
  )

  const dismiss = useCallback(() => {
    current.current++
    setShown(null)
  }, [])

  return { shown, queued, notice, scan, override, undo, admitWalkIn, dismiss }
}
