import { Share2 } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'

type Props = {
  title: string /** Path or address; the page itself when absent. */
  url?: string
  text?: string
  locale: Locale
  className?: string
}

/** The phone's share sheet, or the link to the clipboard with a toast (hub.js). */
export function ShareButton({ title, url, text, locale, className }: Props) {
  const t = getT(locale, 'site.actions')
  return (
    <button
      type="button"
      data-do="share"
      data-share-title={title}
      data-share-url={url}
      data-share-text={text}
      data-link-copied={t('linkCopied')}
      data-copy-failed={t('copyFailed')}
      aria-label={t('share')}
      title={t('share')}
      className={iconButtonClass('soft', className)}
    >
      <Share2 aria-hidden="true" className="size-5" />
    </button>
  )
}
