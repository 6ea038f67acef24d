'use client'

import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { useEffect } from 'react'
import type { BankPage, BankState } from '#src/ui/checkout/sandboxApi.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'

type Texts = Record<
  | 'processing'
  | 'returning'
  | 'stay'
  | 'back'
  | 'paidTitle'
  | 'declinedTitle'
  | 'declinedText'
  | 'canceledTitle'
  | 'timeoutTitle'
  | 'over'
  | 'overText',
  string
>

/** Long enough to read the word, as at a real bank. */
const goBackMs = 1200
/** Good and undone ends lead back by themselves; a refusal is read first. */
const leadsBack = new Set<BankState>(['succeeded', 'canceled'])

/** The wait and the end of a payment. */
export function BankOutcome({ page, texts }: { page: BankPage; texts: Texts }) {
  const { state, redirect, returnUrl } = page
  useEffect(() => {
    if (!redirect || !leadsBack.has(state)) return
    const timer = setTimeout(() => location.replace(redirect), goBackMs)
    return () => clearTimeout(timer)
  }, [state, redirect])
  const words: Record<string, [string, string]> = {
    processing: [texts.processing, texts.stay],
    timeout: [texts.timeoutTitle, texts.stay],
    succeeded: [texts.paidTitle, texts.returning],
    canceled: [texts.canceledTitle, texts.returning],
    declined: [texts.declinedTitle, texts.declinedText],
  }
  const [title, text] = words[state] ?? [texts.over, texts.overText]
  const isGood = state === 'succeeded'
  const Icon = isGood ? CircleCheck : state === 'processing' ? LoaderCircle : CircleAlert
  return (
    <div className="flex flex-col items-center gap-5 py-6 text-center">
      <Icon
        aria-hidden="true"
        className={
          isGood
            ? 'size-16 text-good'
            : state === 'processing'
              ? 'size-16 text-accent-ink motion-safe:animate-spin'
              : 'size-16 text-bad'
        }
      />
      <div role="status">
        <h2 className="display text-title">{title}</h2>
        <p className="mt-1 text-ink-soft">{text}</p>
      </div>
      <LinkButton href={redirect ?? returnUrl} variant={state === 'processing' ? 'soft' : 'primary'} size="lg">
        {texts.back}
      </LinkButton>
    </div>
  )
}
