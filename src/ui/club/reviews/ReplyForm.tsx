'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import type { Messages } from '#src/i18n/types.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { TextArea } from '#src/ui/components/Field.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  review: string
  author: string
  locale: Locale
  texts: { [Key in keyof Messages['clubManage']['reply']]: string }
  network: string
}

/** The head's one answer to a review. */
export function ReplyForm({ review, author, locale, texts, network }: Props) {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState('')
  const send = async (submitted: FormEvent<HTMLFormElement>): Promise<void> => {
    submitted.preventDefault()
    if (isPending) return
    const text = String(new FormData(submitted.currentTarget).get(`reply-${review}`) ?? '').trim()
    if (!text) return
    setIsPending(true)
    setError('')
    try {
      await fetchJson(`/api/reviews/${review}/reply`, { method: 'POST', body: { text }, locale })
      toast({ text: texts.sent })
      router.refresh()
    } catch (refusal) {
      setError(messageOf(refusal, network))
    }
    setIsPending(false)
  }
  if (!isOpen)
    return (
      <Button
        aria-label={fill(texts.openOne, { name: author })}
        className="mt-3"
        onClick={() => setIsOpen(true)}
        size="sm"
        variant="soft"
      >
        {texts.open}
      </Button>
    )
  return (
    <form className="mt-3 grid gap-3" onSubmit={(submitted) => void send(submitted)}>
      <TextArea
        autoFocus
        hint={texts.hint}
        label={texts.label}
        maxLength={1000}
        name={`reply-${review}`}
        required
        rows={3}
        {...(error ? { error } : {})}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton isPending={isPending} pendingLabel={texts.sending}>
          {texts.send}
        </SubmitButton>
        <Button onClick={() => setIsOpen(false)} variant="ghost">
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}
