import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatTime, type Moment } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Badge } from '#src/ui/components/Badge.tsx'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { PriceTag } from '#src/ui/components/PriceTag.tsx'
import { SeatsHint } from '#src/ui/components/SeatsMeter.tsx'
import { When } from '#src/ui/components/When.tsx'
import { cx } from '#src/ui/cx.ts'
import type { EventCardData } from '#src/ui/types.ts'

type Props = {
  event: EventCardData
  locale: Locale
  now?: Moment
  /** Under a heading that already names the day only the time is shown. */
  isUnderDay?: boolean
  /** Replaces the price: a ticket status, a button. */
  aside?: ReactNode
  href?: string
  headingLevel?: 'h2' | 'h3' | 'h4'
}

/** One event as a line with a small poster: for lists by day, own events, search results. */
export function EventRow({
  event,
  locale,
  now,
  isUnderDay,
  aside,
  href = `/events/${event.slug}`,
  headingLevel: Heading = 'h3',
}: Props) {
  const t = getT(locale, 'event')
  const isCancelled = event.status === 'cancelled'
  const facts = [event.club?.name, placeOf(event)].filter(Boolean)
  return (
    <article className="group relative flex gap-4 lg:gap-5">
      <div
        data-poster=""
        className="aspect-4/5 w-24 shrink-0 self-start overflow-hidden rounded-md bg-sunken sm:w-28 lg:w-36"
      >
        <EventPoster
          poster={event.poster}
          title={event.title}
          sizes="(width >= 64rem) 9rem, 7rem"
          className={cx(
            'transition-[scale] duration-calm ease-out group-hover:scale-[1.04]',
            isCancelled && 'grayscale',
          )}
        />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1 py-0.5">
        <p className="text-xs font-semibold text-accent-ink">
          {isUnderDay ? (
            <time dateTime={event.startsAt}>{formatTime(event.startsAt, { locale, timeZone: event.timeZone })}</time>
          ) : (
            <When at={event.startsAt} timeZone={event.timeZone} locale={locale} now={now} />
          )}
        </p>
        <Heading
          className={cx('line-clamp-3 text-base leading-[1.3] font-semibold lg:text-lg', isCancelled && 'line-through')}
        >
          <Link
            href={localePath(locale, href)}
            data-do="open-card"
            className="after:absolute after:inset-0 after:rounded-md"
          >
            {event.title}
          </Link>
        </Heading>
        {facts.length > 0 && <p className="line-clamp-1 text-xs text-ink-soft">{facts.join(' · ')}</p>}
        <div className="mt-auto flex flex-wrap items-center gap-2 pt-1.5 text-xs font-semibold">
          {aside ?? <PriceTag minor={event.priceMin} currency={event.currency} locale={locale} />}
          {isCancelled ? (
            <Badge tone="bad">{t('cancelled')}</Badge>
          ) : (
            <SeatsHint capacity={event.capacity} taken={event.taken} locale={locale} />
          )}
        </div>
      </div>
    </article>
  )
}
