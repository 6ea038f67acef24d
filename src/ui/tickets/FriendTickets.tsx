import { Share2 } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'

export type FriendTicket = { id: string; code: string; type: string; claimUrl: string; holder: string | null }

/** Tickets bought for others, each with its link to pass on. The button is hub.js's: the phone's own share sheet. */
export function FriendTickets({
  tickets,
  eventTitle,
  locale,
}: {
  tickets: FriendTicket[]
  eventTitle: string
  locale: Locale
}) {
  const t = getT(locale, 'tickets')
  const site = getT(locale, 'site.actions')
  return (
    <ul className="flex flex-col gap-3">
      {tickets.map((ticket) => (
        <li
          key={ticket.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-line bg-surface p-4"
        >
          <div className="min-w-40 flex-1">
            <p className="font-semibold">{ticket.holder ?? t('friend')}</p>
            <p className="text-sm text-ink-soft">
              {ticket.type}
              {ticket.code && <span className="tracking-wider"> · {ticket.code}</span>}
            </p>
          </div>
          <button
            type="button"
            data-do="share"
            data-share-title={eventTitle}
            data-share-text={t('claimPage.title')}
            data-share-url={ticket.claimUrl}
            data-link-copied={site('linkCopied')}
            data-copy-failed={site('copyFailed')}
            className={buttonClass('soft')}
          >
            <Share2 aria-hidden="true" className="size-4.5" />
            {t('sendLink')}
            {ticket.code && <span className="sr-only">, {ticket.code}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
