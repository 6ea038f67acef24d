import { Expand, Sun, X } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { calendarLeaf, type Moment } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { QrCode } from '#src/ui/components/QrCode.tsx'
import { When } from '#src/ui/components/When.tsx'
import { cx } from '#src/ui/cx.ts'
import type { TicketCardData } from '#src/ui/types.ts'

/** Statuses whose code opens the door. */
const isLive = (status: TicketCardData['status']): boolean => status === 'paid'

/** The ticket one shows at the door (and to friends): what, when, where, and a code as large as the phone allows. */
export function QrTicket({ ticket, locale, now }: { ticket: TicketCardData; locale: Locale; now?: Moment }) {
  const t = getT(locale, 'tickets')
  const { event } = ticket
  const leaf = calendarLeaf(event.startsAt, { locale, timeZone: event.timeZone })
  return (
    <article className="mx-auto w-full max-w-md overflow-hidden rounded-[2rem] shadow-poster">
      <div className="relative bg-accent p-5 pb-6 text-on-accent">
        <OrnamentBand className="absolute inset-x-0 bottom-3 h-5 opacity-35" />
        <div className="flex gap-4">
          <div className="min-w-0 flex-1">
            <h1 className="display line-clamp-4 text-title">{event.title}</h1>
            {event.club && <p className="mt-1.5 text-sm text-on-accent/85">{event.club.name}</p>}
          </div>
          <div className="aspect-4/5 w-20 shrink-0 self-start overflow-hidden rounded-sm">
            <EventPoster poster={event.poster} title={event.title} sizes="5rem" />
          </div>
        </div>
        <div className="mt-6 flex items-center gap-4 pb-4">
          <div aria-hidden="true" className="w-14 shrink-0 rounded-sm bg-white/16 py-1.5 text-center">
            <div className="text-2xs font-semibold uppercase">{leaf.month}</div>
            <div className="display text-xl leading-6">{leaf.day}</div>
          </div>
          <div className="min-w-0">
            <p className="text-lg font-semibold">
              <When at={event.startsAt} until={event.endsAt} timeZone={event.timeZone} locale={locale} now={now} />
            </p>
            <p className="truncate text-sm text-on-accent/85">{placeOf(event)}</p>
          </div>
        </div>
      </div>
      <div className="relative bg-plate px-5 pt-4 pb-5 text-plate-ink">
        <Notch side="left" />
        <Notch side="right" />
        <button type="button" popoverTarget={`qr-${ticket.id}`} className="relative mx-auto block w-full max-w-[19rem]">
          <QrCode text={ticket.url} label={t('qrAlt', { code: ticket.code })} className={cx('w-full', !isLive(ticket.status) && 'opacity-15')} />
          {!isLive(ticket.status) && (
            <span className="absolute inset-0 grid place-items-center">
              <span className="display -rotate-6 rounded-md bg-plate-ink px-4 py-2 text-lg text-white">{t(`status.${ticket.status}`)}</span>
            </span>
          )}
          <span className="sr-only">{t('enlarge')}</span>
          {isLive(ticket.status) && <Expand aria-hidden="true" className="absolute right-1 bottom-1 size-5 rounded-xs bg-plate opacity-45" />}
        </button>
        <dl className="mt-3 flex items-end justify-between gap-4">
          <div className="min-w-0">
            <dt className="text-xs opacity-70">{t('holder')}</dt>
            <dd className="truncate text-base font-semibold">{ticket.holder}</dd>
            <dd className="text-xs opacity-70">{ticket.type}</dd>
          </div>
          <div className="text-right">
            <dt className="text-xs opacity-70">{t('code')}</dt>
            <dd className="text-base font-semibold tracking-[0.08em] tabular-nums select-all">{ticket.code}</dd>
          </div>
        </dl>
      </div>
      <FullScreenCode ticket={ticket} locale={locale} />
    </article>
  )
}

/** The bite of the perforation: the page's ground shows through. */
const Notch = ({ side }: { side: 'left' | 'right' }) => (
  <span aria-hidden="true" className={cx('absolute -top-3 size-6 rounded-full bg-canvas', side === 'left' ? '-left-3' : '-right-3')} />
)

function FullScreenCode({ ticket, locale }: { ticket: TicketCardData; locale: Locale }) {
  const t = getT(locale, 'tickets')
  return (
    <div id={`qr-${ticket.id}`} popover="auto" aria-label={t('ticket')} className="fixed inset-0 size-full max-h-none max-w-none bg-plate p-4 text-plate-ink">
      <div className="flex min-h-full flex-col items-center justify-center gap-5">
        <QrCode text={ticket.url} label={t('qrAlt', { code: ticket.code })} className="w-[min(94vw,72dvh)]" />
        <p className="display text-title tracking-wider">{ticket.code}</p>
        <p className="flex items-center gap-2 text-center text-sm">
          <Sun aria-hidden="true" className="size-5 shrink-0" />
          {t('brightness')}
        </p>
      </div>
      <button type="button" popoverTarget={`qr-${ticket.id}`} popoverTargetAction="hide" aria-label={getT(locale, 'site.actions')('close')} className="absolute top-4 right-4 grid size-12 place-items-center rounded-full bg-black/8">
        <X aria-hidden="true" className="size-6" />
      </button>
    </div>
  )
}
