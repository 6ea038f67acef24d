import { Award, MapPin, Users } from 'lucide-react'
import type { EventView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatRange, formatRangeInWords } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { CalendarLeaf, Fact, Facts } from '#src/ui/components/Facts.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { RichText } from '#src/ui/components/RichText.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import type { RichTextData } from '#src/ui/richtext/types.ts'

type Props = { event: EventView; locale: Locale }

/** Where it happens in words, whether the place is in the list or not. */
export const placeOf = (event: EventView): string | null => event.venue?.name ?? event.venueText

/** When, where, who, and what it brings. */
export function EventFacts({ event, locale, now }: Props & { now: number }) {
  const t = getT(locale, 'event')
  const when = { locale, timeZone: event.timeZone, now }
  return (
    <Facts className="mt-6">
      <Fact
        icon={<CalendarLeaf at={event.startsAt} locale={locale} timeZone={event.timeZone} />}
        label={t('when')}
        text={event.endsAt ? formatRangeInWords(event.startsAt, event.endsAt, when) : undefined}
        title={<time dateTime={event.startsAt}>{formatRange(event.startsAt, event.endsAt, when)}</time>}
      />
      {placeOf(event) && (
        <Fact
          icon={<MapPin />}
          label={t('where')}
          text={event.venue?.directions ?? undefined}
          title={
            event.venue ? (
              <Link className="hover:underline" href={localePath(locale, `/locations#${event.venue.slug}`)}>
                {event.venue.name}
              </Link>
            ) : (
              event.venueText
            )
          }
        />
      )}
      {event.host && (
        <Fact
          icon={<Avatar isSquare name={event.host.name} url={event.host.logo?.url ?? null} />}
          label={t('organiser')}
          text={event.host.tagline ?? undefined}
          title={
            <Link className="hover:underline" href={localePath(locale, `/clubs/${event.host.slug}`)}>
              {event.host.name}
            </Link>
          }
        />
      )}
      {!event.host && event.organiser && (
        <Fact icon={<Users />} label={t('organiser')} text={t('organiser')} title={event.organiser.name} />
      )}
      {event.bonusPoints !== null && (
        <Fact
          icon={<Award />}
          label={t('bonus', { points: event.bonusPoints })}
          title={t('bonus', { points: event.bonusPoints })}
        />
      )}
    </Facts>
  )
}

/** The description and the genres, which lead back to the feed. */
export function EventAbout({ event, locale }: Props) {
  const t = getT(locale, 'event')
  return (
    <Section title={t('about')}>
      <RichText data={event.description as RichTextData} />
      {event.genres.length > 0 && (
        <ul aria-label={t('genres')} className="mt-6 flex flex-wrap gap-2">
          {event.genres.map((genre) => (
            <li key={genre.slug}>
              <Link
                className="inline-flex h-11 items-center rounded-full bg-ink/6 px-4 text-sm font-semibold hover:bg-ink/11"
                href={localePath(locale, `/?genre=${genre.slug}`)}
              >
                {genre.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
