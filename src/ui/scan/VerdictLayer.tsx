'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { VerdictScreen } from '#src/ui/components/VerdictScreen.tsx'
import type { ScanLabels } from '#src/ui/scan/types.ts'
import { useFocus } from '#src/ui/scan/useFocus.ts'
import type { Scans } from '#src/ui/scan/useScans.ts'

type Props = { scans: Scans; labels: ScanLabels; maySupervise: boolean }

/** A green goes by itself, so that the queue does not wait for a thumb. */
const greenMs = 1800

const action = 'h-14 w-full rounded-full text-lg font-semibold transition-[scale] duration-fast active:scale-[0.98]'
const main = `${action} bg-white text-black`
const second = `${action} border-2 border-current`

/** The answer of the hub over the whole screen, and what can be done about it at the bottom. */
export function VerdictLayer({ scans, labels, maySupervise }: Props) {
  const { shown, dismiss } = scans
  const next = useRef<HTMLButtonElement>(null)
  const [asks, setAsks] = useState<'undo' | 'override' | null>(null)
  const isGreen = shown?.phase === 'answer' && shown.view.kind === 'admitted'

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer begins without a question, with the focus on the way on
  useEffect(() => {
    setAsks(null)
    next.current?.focus({ preventScroll: true })
  }, [shown])

  useEffect(() => {
    if (!isGreen || asks) return
    const timer = setTimeout(dismiss, greenMs)
    return () => clearTimeout(timer)
  }, [isGreen, asks, dismiss])

  useEffect(() => {
    if (!shown) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismiss()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [shown, dismiss])

  if (!shown) return null
  if (shown.phase === 'checking')
    return (
      <VerdictScreen
        verdict="checking"
        word={shown.isWaiting ? labels.waiting : labels.verdict.checking}
        {...(shown.isWaiting ? { detail: labels.waitingText } : {})}
        actions={
          shown.isWaiting && (
            <button type="button" ref={next} onClick={dismiss} className={main}>
              {labels.giveUp}
            </button>
          )
        }
      />
    )
  if (shown.phase === 'failed')
    return (
      <VerdictScreen
        verdict="checking"
        word={labels.failed}
        detail={shown.message}
        actions={
          <button type="button" ref={next} onClick={dismiss} className={main}>
            {labels.nextScan}
          </button>
        }
      />
    )
  const { view, answer, request } = shown
  const { ticket } = answer
  const confirm = (reason: string): void => {
    if (asks === 'override') scans.override(request, reason)
    else if (ticket) scans.undo(ticket, reason)
  }
  return (
    <VerdictScreen
      verdict={view.kind}
      word={view.word}
      {...(view.name ? { name: view.name } : {})}
      {...(view.detail ? { detail: view.detail } : {})}
      actions={
        asks ? (
          <ReasonForm
            labels={labels}
            submit={asks === 'undo' ? labels.undo : labels.override}
            given={asks === 'undo' ? labels.undoReason : ''}
            onReason={confirm}
            onClose={() => setAsks(null)}
          />
        ) : (
          <>
            {answer.canOverride && (
              <button type="button" onClick={() => setAsks('override')} className={second}>
                {labels.override}
              </button>
            )}
            {isGreen && maySupervise && (
              <button type="button" onClick={() => setAsks('undo')} className={second}>
                {labels.undo}
              </button>
            )}
            <button type="button" ref={next} onClick={dismiss} className={main}>
              {labels.nextScan}
            </button>
          </>
        )
      }
    />
  )
}

type ReasonProps = {
  labels: ScanLabels
  submit: string
  given: string
  onReason: (reason: string) => void
  onClose: () => void
}

/** Why the rule is set aside: it stays in the log. */
function ReasonForm({ labels, submit, given, onReason, onClose }: ReasonProps) {
  const field = useFocus<HTMLInputElement>()
  const [reason, setReason] = useState(given)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim().length >= 3) onReason(reason.trim())
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-3">
      <label className="flex flex-col gap-1.5">
        <span className="text-base font-semibold">{labels.reason}</span>
        <input
          ref={field}
          name="reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          minLength={3}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="done"
          className="h-14 w-full rounded-md border-2 border-white bg-white px-4 text-base text-black"
        />
        <span className="text-sm">{labels.reasonHint}</span>
      </label>
      <button type="submit" className={main}>
        {submit}
      </button>
      <button type="button" onClick={onClose} className={second}>
        {labels.close}
      </button>
    </form>
  )
}
