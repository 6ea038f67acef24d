'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A dialog of the browser's own: it keeps the focus and closes by Escape. Takes its place in the page while it is there. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog aria-labelledby={id} className="hub-dialog" onClose={onClose} ref={dialog}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
