'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  locale: string
  texts: Record<'untie' | 'title' | 'about' | 'keep' | 'untied' | 'network', string>
}

/** Takes the university's sign-in off the own account, after a question. */
export function UntieOpenId({ locale, texts }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [isUntied, setIsUntied] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (isUntied) said.current?.focus()
  }, [isUntied])
  const untie = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await fetchJson('/api/users/me/identities/untie', { method: 'POST', locale })
      setIsUntied(true)
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
    setIsPending(false)
    setIsOpen(false)
  }
  if (isUntied)
    return (
      <p ref={said} tabIndex={-1} className="text-good">
        {texts.untied}
      </p>
    )
  return (
    <>
      <Button variant="soft" onClick={() => setIsOpen(true)}>
        {texts.untie}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={texts.title}
        text={texts.about}
        actions={
          <>
            <Button variant="soft" onClick={() => setIsOpen(false)}>
              {texts.keep}
            </Button>
            <Button variant="danger" isPending={isPending} onClick={() => void untie()}>
              {texts.untie}
            </Button>
          </>
        }
      />
    </>
  )
}
