import { Ban, Check, CircleHelp, Clock } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import type { PublicTicket } from '#src/services/tickets/publicTicket.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { When } from '#src/ui/components/When.tsx'
import { cx } from '#src/ui/cx.ts'
import { AdmitButton } from '#src/ui/scan/AdmitButton.tsx'
import { scanLabels } from '#src/ui/scan/scanLabels.ts'

type Props = { ticket: PublicTicket | null; token: string; locale: Locale; now: number }

const looks = {
  valid: { ground: 'bg-verdict-yes text-white', icon: Check },
  used: { ground: 'bg-verdict-idle text-white', icon: Check },
  over: { ground: 'bg-verdict-idle text-white', icon: Clock },
  waiting: { ground: 'bg-verdict-wait text-black', icon: Clock },
  dead: { ground: 'bg-verdict-no text-white', icon: Ban },
  unknown: { ground: 'bg-verdict-no text-white', icon: CircleHelp },
} as const

const lookOf: Record<PublicTicket['status'], keyof typeof looks> = {
  paid: 'valid',
  attended: 'used',
  absent: 'over',
  pending: 'waiting',
  cancelled: 'dead',
  refunded: 'dead',
  transferred: 'dead',
}

/** The state of a ticket in one glance, for whoever holds the phone. */
export function TicketCheck({ ticket, token, locale, now }: Props) {
  const t = getT(locale, 'tickets')
  const kind = ticket ? lookOf[ticket.status] : 'unknown'
  const { ground, icon: Icon } = looks[kind]
  const word = {
    valid: t('check.valid'),
    used: t('check.used'),
    over: t('status.absent'),
    waiting: t('status.pending'),
    dead: t('check.cancelled'),
    unknown: t('check.unknown'),
  }[kind]
  const told = ticket && kind === 'dead' ? t(`status.${ticket.status}`) : null
  return (
    <article className="mx-auto w-full max-w-md py-4 md:py-10">
      <div className="overflow-hidden rounded-[2rem] shadow-poster">
        <div className={cx('relative flex flex-col items-center gap-4 px-6 pt-10 pb-14 text-center', ground)}>
          <OrnamentBand className="absolute inset-x-0 bottom-0 h-7 opacity-25" />
          <Icon aria-hidden="true" strokeWidth={2.75} className="size-24" />
          <h1 className="display text-headline">{word}</h1>
          {told && <p className="text-base font-medium">{told}</p>}
        </div>
        {ticket && (
          <div className="flex flex-col gap-4 bg-surface p-6">
            {ticket.name && <p className="text-lg font-semibold">{t('check.belongsTo', { name: ticket.name })}</p>}
            <div>
              <p className="display text-title">{ticket.event.title}</p>
              <p className="mt-1 text-base text-ink-soft">
                <When
                  at={ticket.event.startsAt}
                  until={ticket.event.endsAt}
                  timeZone={ticket.event.timeZone}
                  locale={locale}
                  now={now}
                />
              </p>
            </div>
            {ticket.canAdmit ? (
              <AdmitButton
                token={token}
                event={ticket.event.slug}
                timeZone={ticket.event.timeZone}
                admit={t('check.admit')}
                locale={locale}
                labels={scanLabels(locale)}
              />
            ) : (
              <LinkButton href={localePath(locale, `/events/${ticket.event.slug}`)} variant="soft" size="lg" isWide>
                {t('eventPage')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
      <p className="mt-5 px-2 text-center text-sm text-ink-soft">{t('check.text')}</p>
    </article>
  )
}
