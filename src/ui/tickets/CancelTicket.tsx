'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  locale: string
  ticket: string
  /** `about` says what comes back, before it is decided. */
  texts: Record<'open' | 'ask' | 'about' | 'keep' | 'confirm' | 'pending' | 'done' | 'network', string>
}

/** Gives a ticket back. Asked about, as the place may be gone a second later. */
export function CancelTicket({ locale, ticket, texts }: Props) {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const cancel = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await fetchJson(`/api/tickets/${ticket}/cancel`, { method: 'POST', body: {}, locale })
      toast({ text: texts.done })
      router.refresh()
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
    setIsOpen(false)
    setIsPending(false)
  }
  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={texts.ask}
        text={texts.about}
        actions={
          <>
            <Button variant="soft" onClick={() => setIsOpen(false)}>
              {texts.keep}
            </Button>
            <Button variant="danger" onClick={() => void cancel()} isPending={isPending} pendingLabel={texts.pending}>
              {texts.confirm}
            </Button>
          </>
        }
      />
    </>
  )
}
