'use client'

import { MailCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { fill } from '#src/i18n/island.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

export type CheckMailTexts = Record<
  'sentTitle' | 'sentText' | 'resend' | 'resent' | 'openMail' | 'outbox' | 'outboxOpen' | 'network',
  string
>

type Props = {
  locale: string
  email: string
  texts: CheckMailTexts
  /** The endpoint that sends the letter again. */
  endpoint: '/api/auth/resend-verification' | '/api/auth/forgot-password'
  /** No mail server: the letter is read in the admin, at this address. */
  outboxHref: string | null
}

/** A letter is on its way: where it went, how to get another. Takes the focus, as it replaces the form that had it. */
export function CheckMail({ locale, email, texts, endpoint, outboxHref }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [note, setNote] = useState('')
  const [isPending, setIsPending] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const resend = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    setNote('')
    const said = await fetchJson(endpoint, { method: 'POST', body: { email }, locale }).then(
      () => texts.resent,
      (error: unknown) => messageOf(error, texts.network),
    )
    setNote(said)
    setIsPending(false)
  }
  return (
    <div className="flex flex-col gap-4">
      <span
        aria-hidden="true"
        className="grid size-20 place-items-center rounded-[1.6rem] bg-accent-soft text-accent-ink"
      >
        <MailCheck className="size-9" />
      </span>
      <h2 ref={heading} tabIndex={-1} className="display text-title outline-none">
        {texts.sentTitle}
      </h2>
      <p className="wrap-anywhere">{fill(texts.sentText, { email })}</p>
      <p className="text-sm text-ink-soft">{texts.openMail}</p>
      {outboxHref && (
        <p className="rounded-md bg-warn-soft p-4 text-sm text-warn">
          {texts.outbox}{' '}
          <a href={outboxHref} className="font-semibold underline">
            {texts.outboxOpen}
          </a>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="soft" onClick={resend} isPending={isPending}>
          {texts.resend}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {note}
        </p>
      </div>
    </div>
  )
}
