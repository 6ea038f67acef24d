'use client'

import { type ReactNode } from 'react'
import { toast } from '#src/ui/toast.ts'

type Props = {
  title: string
  /** Path or address; the page itself when absent. */
  url?: string
  text?: string
  labels: { share: string; linkCopied: string; copyFailed: string }
  className?: string
  children: ReactNode
}

/** The phone's own share sheet; where there is none, the link goes to the clipboard. */
export function ShareButton({ title, url, text, labels, className, children }: Props) {
  const share = async (): Promise<void> => {
    const address = new URL(url ?? location.pathname, location.origin).href
    if (navigator.share) {
      /* Rejects when the visitor changes his mind: nothing to say then. */
      await navigator.share({ title, text, url: address }).catch(() => undefined)
      return
    }
    await navigator.clipboard.writeText(address).then(
      () => toast({ text: labels.linkCopied }),
      () => toast({ text: labels.copyFailed, tone: 'bad' }),
    )
  }
  return (
    <button type="button" aria-label={labels.share} title={labels.share} className={className} onClick={share}>
      {children}
    </button>
  )
}
