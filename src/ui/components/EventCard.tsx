import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import type { Moment } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Badge } from '#src/ui/components/Badge.tsx'
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
  /** Why it is recommended, one line. */
  why?: ReactNode
  isPriority?: boolean
  /** The `sizes` of the poster; the default fits a two- to four-column grid. */
  sizes?: string
  headingLevel?: 'h2' | 'h3' | 'h4'
  className?: string
}

/** Where it happens, in one line: the club, else the place. */
export const placeOf = (event: Pick<EventCardData, 'location' | 'venueText'>): string | null =>
  event.location?.name ?? event.venueText

/** The poster with its facts under it. The whole card is one link, named by the title. */
export function EventCard({
  event,
  locale,
  now,
  why,
  isPriority,
  sizes = '(width >= 64rem) 18rem, (width >= 48rem) 30vw, 46vw',
  headingLevel: Heading = 'h3',
  className,
}: Props) {
  const t = getT(locale, 'event')
  const isCancelled = event.status === 'cancelled'
  const facts = [event.club?.name, placeOf(event)].filter(Boolean)
  return (
    <article className={cx('group relative flex min-w-0 flex-col gap-3', className)}>
      <div data-poster="" className="relative aspect-4/5 overflow-hidden rounded-poster bg-sunken">
        <EventPoster
          poster={event.poster}
          title={event.title}
          sizes={sizes}
          isPriority={isPriority}
          className={cx(
            'transition-[scale] duration-calm ease-out group-hover:scale-[1.03]',
            isCancelled && 'grayscale',
          )}
        />
        <div className="absolute inset-x-2 top-2 flex flex-wrap gap-1.5">
          {isCancelled ? (
            <Badge tone="glass">{t('cancelled')}</Badge>
          ) : (
            <SeatsHint capacity={event.capacity} taken={event.taken} locale={locale} isOnPicture />
          )}
        </div>
      </div>
      <div className="flex flex-col gap-1 px-0.5">
        <p className="text-xs font-semibold text-accent-ink">
          <When at={event.startsAt} timeZone={event.timeZone} locale={locale} now={now} />
        </p>
        <Heading
          className={cx(
            'line-clamp-3 text-base leading-[1.3] font-semibold text-balance',
            isCancelled && 'line-through',
          )}
        >
          <Link
            href={localePath(locale, `/events/${event.slug}`)}
            data-do="open-card"
            className="after:absolute after:inset-0 after:rounded-poster"
          >
            {event.title}
          </Link>
        </Heading>
        {facts.length > 0 && <p className="line-clamp-1 text-xs text-ink-soft">{facts.join(' · ')}</p>}
        <p className="text-xs font-semibold">
          <PriceTag minor={event.priceMin} currency={event.currency} locale={locale} />
        </p>
        {why && <p className="mt-1 text-xs text-ink-soft">{why}</p>}
      </div>
    </article>
  )
}
