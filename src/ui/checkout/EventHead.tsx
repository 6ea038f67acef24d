import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { placeOf } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { When } from '#src/ui/components/When.tsx'
import type { EventCardData } from '#src/ui/types.ts'

type Props = {
  event: Pick<EventCardData, 'slug' | 'title' | 'startsAt' | 'timeZone' | 'poster' | 'location' | 'venueText'>
  locale: Locale
  now: number
}

/** What is being bought. */
export function EventHead({ event, locale, now }: Props) {
  const place = placeOf(event)
  return (
    <div className="relative flex items-center gap-4">
      <div className="aspect-4/5 w-20 shrink-0 overflow-hidden rounded-md bg-sunken">
        <EventPoster poster={event.poster} title={event.title} sizes="5rem" />
      </div>
      <div className="min-w-0">
        <Link
          href={localePath(locale, `/events/${event.slug}`)}
          className="line-clamp-3 text-lg font-semibold after:absolute after:inset-0 after:rounded-md"
        >
          {event.title}
        </Link>
        <p className="text-sm font-semibold text-accent-ink">
          <When at={event.startsAt} timeZone={event.timeZone} locale={locale} now={now} />
        </p>
        {place && <p className="text-sm text-ink-soft">{place}</p>}
      </div>
    </div>
  )
}
