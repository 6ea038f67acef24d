'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill } from '#src/i18n/island.ts'
import { BankCardForm, type CardTexts, type TestCard } from '#src/ui/checkout/BankCardForm.tsx'
import { BankChallenge } from '#src/ui/checkout/BankChallenge.tsx'
import { BankOutcome } from '#src/ui/checkout/BankOutcome.tsx'
import { type BankPage as Page, payAtBank, readBank } from '#src/ui/checkout/sandboxApi.ts'
import { Skeleton } from '#src/ui/components/Skeleton.tsx'
import { ApiError, messageOf } from '#src/ui/fetchJson.ts'

export type BankTexts = CardTexts &
  Record<
    | 'merchant'
    | 'amount'
    | 'loading'
    | 'challengeTitle'
    | 'challengeText'
    | 'challengeCode'
    | 'confirm'
    | 'returning'
    | 'stay'
    | 'back'
    | 'paidTitle'
    | 'declinedTitle'
    | 'declinedText'
    | 'canceledTitle'
    | 'timeoutTitle'
    | 'over'
    | 'overText'
    | 'notFound',
    string
  >

type Props = { locale: Locale; payment: string; cards: TestCard[]; texts: BankTexts }

const pollMs = 900

/** The hosted page of the practice bank: what is paid to whom, the card, the challenge, the wait, the outcome. */
export function BankPage({ locale, payment, cards, texts }: Props) {
  const [page, setPage] = useState<Page | null>(null)
  const [failure, setFailure] = useState('')
  const isGone = useRef(false)

  const look = useCallback(async (): Promise<void> => {
    try {
      const seen = await readBank(payment, locale)
      if (!isGone.current) setPage(seen)
    } catch (error) {
      if (!isGone.current)
        setFailure(error instanceof ApiError && error.status === 404 ? texts.notFound : messageOf(error, texts.network))
    }
  }, [payment, locale, texts])

  useEffect(() => {
    isGone.current = false
    void look()
    return () => {
      isGone.current = true
    }
  }, [look])

  const state = page?.state
  useEffect(() => {
    if (state !== 'processing') return
    const timer = setInterval(() => void look(), pollMs)
    return () => clearInterval(timer)
  }, [state, look])

  const pay = async (form: Record<string, string>): Promise<void> => {
    const answer = await payAtBank(payment, form, locale)
    setPage((shown) => shown && { ...shown, ...answer })
  }

  if (failure) return <p role="alert">{failure}</p>
  if (!page)
    return (
      <div role="status" aria-label={texts.loading} className="flex flex-col gap-4">
        <Skeleton className="h-16" />
        <Skeleton className="h-13" />
        <Skeleton className="h-13" />
      </div>
    )
  const amount = formatMoney(page.amount, page.currency, locale)
  return (
    <>
      <dl className="mb-6 flex flex-wrap items-end justify-between gap-4 border-b border-line pb-5">
        <div className="min-w-0">
          <dt className="text-xs text-ink-soft">{texts.merchant}</dt>
          <dd className="font-semibold wrap-anywhere">{page.description}</dd>
        </div>
        <div>
          <dt className="text-xs text-ink-soft">{texts.amount}</dt>
          <dd className="display text-headline tabular-nums">{amount}</dd>
        </div>
      </dl>
      {page.state === 'open' && (
        <BankCardForm cards={cards} texts={{ ...texts, pay: fill(texts.pay, { amount }) }} onPay={pay} />
      )}
      {page.state === 'challenge' && <BankChallenge texts={texts} onCode={(code) => pay({ code })} />}
      {page.state !== 'open' && page.state !== 'challenge' && <BankOutcome page={page} texts={texts} />}
    </>
  )
}
