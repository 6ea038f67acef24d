'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { TextArea } from '#src/ui/components/Field.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  locale: string
  /** Slug. */
  event: string
  texts: Record<'open' | 'title' | 'text' | 'reason' | 'send' | 'sent' | 'cancel' | 'network', string>
}

/** Asks the head of the club to excuse an absence. */
export function AskExcuse({ locale, event, texts }: Props) {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState('')
  const send = async (submitted: FormEvent<HTMLFormElement>): Promise<void> => {
    submitted.preventDefault()
    if (isPending) return
    const reason = String(new FormData(submitted.currentTarget).get('reason') ?? '')
    setIsPending(true)
    setError('')
    try {
      await fetchJson(`/api/events/${event}/excuse`, { method: 'POST', body: { reason }, locale })
      toast({ text: texts.sent })
      setIsOpen(false)
      router.refresh()
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
    setIsPending(false)
  }
  return (
    <>
      <Button size="sm" variant="outline" onClick={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={texts.title}
        text={texts.text}
        actions={
          <>
            <Button variant="soft" onClick={() => setIsOpen(false)}>
              {texts.cancel}
            </Button>
            <SubmitButton form="excuse" isPending={isPending}>
              {texts.send}
            </SubmitButton>
          </>
        }
      >
        <form className="mt-4" id="excuse" onSubmit={(submitted) => void send(submitted)}>
          <TextArea
            label={texts.reason}
            maxLength={500}
            minLength={3}
            name="reason"
            required
            {...(error ? { error } : {})}
          />
        </form>
      </Dialog>
    </>
  )
}
