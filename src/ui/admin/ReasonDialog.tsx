'use client'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type AdminWords, useWord } from '#src/ui/admin/usePost.ts'

const words = {
  reason: { ru: 'Причина', en: 'Reason' },
  reasonHint: { ru: 'Останется в журнале.', en: 'It stays in the audit log.' },
}

type Props = {
  texts: Record<'title' | 'submit' | 'close', AdminWords>
  /** Above the reason: what will happen, further fields. */
  children: ReactNode
  isBusy: boolean
  /** Answers whether it is done: then the dialog closes. */
  onSubmit: (reason: string) => Promise<boolean>
  onClose: () => void
}

/** Asks for the reason of a privileged act. Beside the document's form, as a form cannot stand in another. */
export function ReasonDialog({ texts, children, isBusy, onSubmit, onClose }: Props) {
  const word = useWord()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [reason, setReason] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    // React's events go up the tree of components, where the document's form is.
    event.stopPropagation()
    if (await onSubmit(reason.trim())) onClose()
  }
  return createPortal(
    <dialog aria-labelledby={title} className="hub-dialog" onClose={onClose} ref={dialog}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={title}>{word(texts.title)}</h2>
        {children}
        <label>
          {word(words.reason)}
          <input
            maxLength={300}
            minLength={3}
            name="reason"
            onChange={(event) => setReason(event.target.value)}
            required
            value={reason}
          />
          <small>{word(words.reasonHint)}</small>
        </label>
        <p>
          <button className="hub-button" disabled={isBusy} type="submit">
            {word(texts.submit)}
          </button>
          <button className="hub-button hub-button--quiet" onClick={onClose} type="button">
            {word(texts.close)}
          </button>
        </p>
      </form>
    </dialog>,
    document.body,
  )
}
