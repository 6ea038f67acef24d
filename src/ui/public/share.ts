import { toast } from '../toast.ts'

/** The phone's own share sheet; where there is none, the link goes to the clipboard. Texts are on the button (ShareButton.tsx). */
export async function share({
  shareTitle,
  shareUrl,
  shareText,
  linkCopied = '',
  copyFailed = '',
}: DOMStringMap): Promise<void> {
  const url = new URL(shareUrl || location.pathname, location.origin).href
  if (navigator.share) {
    /* Rejects when the visitor changes his mind: nothing to say then. */
    await navigator.share({ title: shareTitle, text: shareText, url }).catch(() => undefined)
    return
  }
  await navigator.clipboard.writeText(url).then(
    () => toast({ text: linkCopied }),
    () => toast({ text: copyFailed, tone: 'bad' }),
  )
}
