import { MapPin } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import type { Moment } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { titleSize } from '#src/ui/components/PageTitle.tsx'
import { PriceTag } from '#src/ui/components/PriceTag.tsx'
import { When } from '#src/ui/components/When.tsx'
import { cx } from '#src/ui/cx.ts'
import type { EventCardData } from '#src/ui/types.ts'

/** The event the feed opens with: its poster on its own light. Words stay white on a ground darkened enough for any poster. */
export function EventSpotlight({
  event,
  locale,
  now,
  label,
}: {
  event: EventCardData
  locale: Locale
  now?: Moment
  label?: string
}) {
  return (
    <article className="group relative isolate grid overflow-hidden rounded-card bg-night text-white md:grid-cols-[17rem_minmax(0,1fr)] lg:grid-cols-[21rem_minmax(0,1fr)]">
      {event.poster?.blur && (
        <div
          aria-hidden="true"
          className="poster-light -z-10 opacity-60"
          style={{ backgroundImage: `url("${event.poster.blur}")` }}
        />
      )}
      <div aria-hidden="true" className="absolute inset-0 -z-10 bg-night/65" />
      <div className="px-5 pt-5 md:p-6">
        <div
          data-poster=""
          className="mx-auto aspect-4/5 w-full max-w-[13.5rem] overflow-hidden rounded-[1rem] shadow-poster md:max-w-none"
        >
          <EventPoster
            poster={event.poster}
            title={event.title}
            sizes="(width >= 64rem) 18rem, (width >= 48rem) 14rem, 13.5rem"
            isPriority
            className="transition-[scale] duration-calm ease-out group-hover:scale-[1.02]"
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-col justify-center gap-1.5 px-5 pt-4 pb-5 md:gap-4 md:p-8 md:pl-2 lg:pl-6">
        {label && <p className="hidden text-sm font-semibold text-white/80 md:block">{label}</p>}
        <h2 className={cx('display max-md:text-title', titleSize(event.title))}>
          <Link
            href={localePath(locale, `/events/${event.slug}`)}
            data-do="open-card"
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {event.title}
          </Link>
        </h2>
        <p className="hidden max-w-[32ch] text-base text-white/85 md:block">{event.summary}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm font-semibold">
          <When at={event.startsAt} until={event.endsAt} timeZone={event.timeZone} locale={locale} now={now} />
          {placeOf(event) && (
            <span className="inline-flex items-center gap-1.5 text-white/85">
              <MapPin aria-hidden="true" className="size-4" />
              {placeOf(event)}
            </span>
          )}
          <PriceTag minor={event.priceMin} currency={event.currency} locale={locale} />
        </div>
      </div>
    </article>
  )
}
