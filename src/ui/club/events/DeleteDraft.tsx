'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionProps } from '#src/ui/club/events/EventActions.tsx'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

/** Asks whether a draft shall be deleted. */
export function DeleteDraft({
  event,
  title,
  locale,
  texts,
  network,
  onClose,
}: ActionProps & { title: string; onClose: () => void }) {
  const router = useRouter()
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  const remove = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await fetchJson(`/api/events/${event.id}?depth=0`, { method: 'DELETE', locale })
      toast({ text: texts.removed })
      onClose()
      router.refresh()
    } catch (refusal) {
      setError(messageOf(refusal, network))
      setIsPending(false)
    }
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {texts.keep}
          </Button>
          <Button isPending={isPending} onClick={() => void remove()} variant="danger">
            {texts.removeDo}
          </Button>
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      text={texts.removeText}
      title={title}
    >
      <div className="mt-4">
        <FormError {...(error ? { title: error } : {})} />
      </div>
    </Dialog>
  )
}
