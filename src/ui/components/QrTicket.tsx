import { Expand, Sun, X } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { calendarLeaf, daysAway, formatFull, formatTime, formatWhen, type Moment } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { QrCode } from '#src/ui/components/QrCode.tsx'
import { cx } from '#src/ui/cx.ts'
import type { TicketCardData } from '#src/ui/types.ts'

/** Statuses whose code opens the door. */
const isLive = (status: TicketCardData['status']): boolean => status === 'paid'

/** The ticket one shows at the door (and to friends): what, when, where, and a code as large as the phone allows. */
export function QrTicket({
  ticket,
  locale,
  now = Date.now(),
}: {
  ticket: TicketCardData
  locale: Locale
  now?: Moment
}) {
  const t = getT(locale, 'tickets')
  const { event } = ticket
  const context = { locale, timeZone: event.timeZone, now }
  const leaf = calendarLeaf(event.startsAt, context)
  /* The leaf beside it shows the day, so the words do not repeat it. */
  const isNear = Math.abs(daysAway(event.startsAt, now, event.timeZone)) <= 1
  return (
    <article className="mx-auto w-full max-w-md overflow-hidden rounded-[1.75rem] shadow-poster">
      <div className="relative bg-accent px-5 pt-5 pb-12 text-on-accent">
        <OrnamentBand className="absolute inset-x-0 bottom-3.5 h-5 opacity-40" />
        <div className="flex gap-4">
          <div className="flex min-w-0 flex-1 flex-col justify-between gap-3">
            <h1 className="display line-clamp-3 text-title">{event.title}</h1>
            <div className="flex items-center gap-3">
              <div aria-hidden="true" className="w-12 shrink-0 rounded-sm bg-black/22 py-1 text-center">
                <div className="text-2xs font-semibold uppercase">{leaf.month}</div>
                <div className="display text-lg leading-5">{leaf.day}</div>
              </div>
              <div className="min-w-0">
                <p className="text-base font-semibold">
                  <time dateTime={event.startsAt}>
                    <span aria-hidden="true" className="inline-block first-letter:uppercase">
                      {isNear
                        ? formatWhen(event.startsAt, context)
                        : `${leaf.weekday}, ${formatTime(event.startsAt, context)}`}
                    </span>
                    <span className="sr-only">{formatFull(event.startsAt, context)}</span>
                  </time>
                </p>
                <p className="truncate text-sm">{placeOf(event)}</p>
              </div>
            </div>
          </div>
          <div className="aspect-4/5 w-22 shrink-0 self-start overflow-hidden rounded-sm">
            <EventPoster poster={event.poster} title={event.title} sizes="6rem" />
          </div>
        </div>
      </div>
      <div className="relative bg-plate px-5 pt-3 pb-5 text-plate-ink">
        <Notch side="left" />
        <Notch side="right" />
        <div className="relative mx-auto w-full max-w-[18rem]">
          <QrCode
            text={ticket.url}
            label={t('qrAlt', { code: ticket.code })}
            className={cx('w-full', !isLive(ticket.status) && 'opacity-12')}
          />
          {!isLive(ticket.status) && (
            <p className="absolute inset-0 grid place-items-center">
              <span className="display -rotate-6 rounded-md bg-plate-ink px-4 py-2.5 text-center text-lg leading-6 text-white">
                {t(`status.${ticket.status}`)}
              </span>
            </p>
          )}
        </div>
        <div className="flex items-end justify-between gap-4 border-t border-dashed border-black/25 pt-3.5">
          <dl className="min-w-0">
            <dt className="sr-only">{t('holder')}</dt>
            <dd className="truncate text-base font-semibold">{ticket.holder}</dd>
            <dt className="sr-only">{t('code')}</dt>
            <dd className="text-sm whitespace-nowrap">
              <span className="tracking-wider tabular-nums select-all">{ticket.code}</span>
              <span className="opacity-70"> · {ticket.type}</span>
            </dd>
          </dl>
          {isLive(ticket.status) && (
            <button
              type="button"
              popoverTarget={`qr-${ticket.id}`}
              aria-label={t('enlarge')}
              title={t('enlarge')}
              className="grid size-11 shrink-0 place-items-center rounded-full bg-black/7 hover:bg-black/12"
            >
              <Expand aria-hidden="true" className="size-5" />
            </button>
          )}
        </div>
      </div>
      <FullScreenCode ticket={ticket} locale={locale} />
    </article>
  )
}

/** The bite of the perforation: the page's ground shows through. */
const Notch = ({ side }: { side: 'left' | 'right' }) => (
  <span
    aria-hidden="true"
    className={cx('absolute -top-3 size-6 rounded-full bg-canvas', side === 'left' ? '-left-3' : '-right-3')}
  />
)

function FullScreenCode({ ticket, locale }: { ticket: TicketCardData; locale: Locale }) {
  const t = getT(locale, 'tickets')
  return (
    <div
      id={`qr-${ticket.id}`}
      popover="auto"
      role="dialog"
      aria-label={t('ticket')}
      className="fixed inset-0 size-full max-h-none max-w-none bg-plate p-4 text-plate-ink"
    >
      <div className="flex min-h-full flex-col items-center justify-center gap-5">
        <QrCode text={ticket.url} label={t('qrAlt', { code: ticket.code })} className="w-[min(94vw,72dvh)]" />
        <p className="display text-title tracking-wider">{ticket.code}</p>
        <p className="flex items-center gap-2 text-center text-sm">
          <Sun aria-hidden="true" className="size-5 shrink-0" />
          {t('brightness')}
        </p>
      </div>
      <button
        type="button"
        popoverTarget={`qr-${ticket.id}`}
        popoverTargetAction="hide"
        aria-label={getT(locale, 'site.actions')('close')}
        className="absolute top-4 right-4 grid size-12 place-items-center rounded-full bg-black/8"
      >
        <X aria-hidden="true" className="size-6" />
      </button>
    </div>
  )
}
