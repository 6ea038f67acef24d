import type { OwnExcuse } from '#src/db/community/ownExcuse.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { AskExcuse } from '#src/ui/account/AskExcuse.tsx'
import { WithdrawExcuse } from '#src/ui/account/WithdrawExcuse.tsx'

type Props = {
  excuse: OwnExcuse
  event: { slug: string; startsAt: string; endsAt: string | null }
  now: number
  locale: Locale
}

/** A club meeting is a duty: a member asks to be excused, sees what became of it, and may take it back until it is decided. */
export function TicketExcuse({ excuse, event, now, locale }: Props) {
  const t = getT(locale, 'me.gpa.excuse')
  const network = getT(locale, 'states')('network')
  if (excuse.status === null && !excuse.mayAsk) return null
  const isOver = Date.parse(event.endsAt ?? event.startsAt) <= now
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-line bg-surface p-5 text-center">
      <p className="text-sm text-ink-soft">{excuse.status ? t(`state.${excuse.status}`) : t('duty')}</p>
      {excuse.status === 'requested' && (
        <WithdrawExcuse
          event={event.slug}
          locale={locale}
          texts={{ withdraw: t('withdraw'), withdrawn: t('withdrawn'), network }}
        />
      )}
      {excuse.status === null && (
        <AskExcuse
          event={event.slug}
          locale={locale}
          texts={{
            open: t('open'),
            title: isOver ? t('title') : t('titleAhead'),
            text: t('text'),
            reason: t('reason'),
            send: t('send'),
            sent: t('sent'),
            cancel: t('cancel'),
            network,
          }}
        />
      )}
    </div>
  )
}
