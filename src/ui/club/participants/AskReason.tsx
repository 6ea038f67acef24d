'use client'

import { useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { TextField } from '#src/ui/components/Field.tsx'

type Props = {
  title: string
  text: string
  label: string
  send: string
  keep: string
  tone: 'danger' | 'primary'
  isPending: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

/** The shortest reason the door takes. */
const shortest = 3

/** A question that is answered with a reason. */
export function AskReason({ title, text, label, send, keep, tone, isPending, onSend, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {keep}
          </Button>
          <Button
            disabled={reason.trim().length < shortest}
            isPending={isPending}
            onClick={() => onSend(reason.trim())}
            variant={tone}
          >
            {send}
          </Button>
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      text={text}
      title={title}
    >
      <div className="mt-4">
        <TextField
          label={label}
          maxLength={300}
          name="reason"
          onChange={(event) => setReason(event.target.value)}
          value={reason}
        />
      </div>
    </Dialog>
  )
}
