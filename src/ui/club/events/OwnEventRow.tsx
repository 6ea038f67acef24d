import { ArrowRightLeft, Pencil, Users } from 'lucide-react'
import type { OwnEvent } from '#src/db/club/ownEvents.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatRange } from '#src/i18n/formatDate.ts'
import { pluralForms } from '#src/i18n/island.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { EventActions } from '#src/ui/club/events/EventActions.tsx'
import type { FreeReservation } from '#src/ui/club/events/freeReservation.ts'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { Badge } from '#src/ui/components/Badge.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { Link } from '#src/ui/components/Link.tsx'

type Props = {
  event: OwnEvent
  club: { id: string; slug: string }
  free: FreeReservation[]
  locale: Locale
  now: number
}

/** An event in its club's list: what it is, how full it is, what its head can do with it. */
export function OwnEventRow({ event, club, free, locale, now }: Props) {
  const { id, slug, title, phase, type, startsAt, endsAt, timeZone, location, poster, taken, capacity } = event
  const t = getT(locale, 'clubManage.events')
  const edit = `${clubPath(club.slug, 'events')}/${id}`
  const isOpen = phase === 'published' || phase === 'draft'
  return (
    <li className="rounded-card border border-line bg-surface p-4 md:p-5">
      <article className="flex gap-4">
        <div className="aspect-4/5 w-20 shrink-0 self-start overflow-hidden rounded-md md:w-24">
          <EventPoster poster={poster} sizes="96px" title={title} />
        </div>
        <div className="min-w-0 flex-1">
          <h2 className="text-lg leading-snug font-semibold [overflow-wrap:anywhere]">
            {phase === 'draft' ? (
              title
            ) : (
              <Link className="hover:underline" href={localePath(locale, `/events/${slug}`)}>
                {title}
              </Link>
            )}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">
            <time dateTime={startsAt}>{formatRange(startsAt, endsAt, { locale, timeZone, now })}</time>
            {location && ` · ${location}`}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
            {phase === 'draft' && <Badge tone="warn">{t('draft')}</Badge>}
            {type === 'club' && <Badge tone="accent">{t('forMembers')}</Badge>}
            {phase !== 'draft' && (
              <span className="text-ink-soft">{t('taken', { taken: String(taken), capacity: String(capacity) })}</span>
            )}
          </p>
          {event.cancelReason && (
            <p className="mt-2 text-sm text-ink-soft">{t('reason', { reason: event.cancelReason })}</p>
          )}
        </div>
      </article>
      <div className="mt-4 flex flex-wrap gap-2">
        {isOpen && (
          <LinkButton href={localePath(locale, edit)} size="sm" variant="soft">
            <Pencil aria-hidden="true" className="size-4" />
            {t('edit')}
          </LinkButton>
        )}
        {phase === 'published' && (
          <LinkButton href={localePath(locale, `${edit}?step=2`)} size="sm" variant="soft">
            <ArrowRightLeft aria-hidden="true" className="size-4" />
            {t('move')}
          </LinkButton>
        )}
        {phase !== 'draft' && (
          <LinkButton
            href={localePath(locale, `${clubPath(club.slug, 'participants')}?event=${id}`)}
            size="sm"
            variant="soft"
          >
            <Users aria-hidden="true" className="size-4" />
            {t('participants')}
          </LinkButton>
        )}
        <EventActions
          club={club.id}
          editBase={localePath(locale, clubPath(club.slug, 'events'))}
          event={{ id, title, phase }}
          free={free}
          locale={locale}
          network={getT(locale, 'states')('network')}
          people={pluralForms(locale, (count) => getT(locale, 'clubManage')('people', { count }))}
          reserveHref={localePath(locale, clubPath(club.slug, 'reservations'))}
          texts={messagesOf(locale).clubManage.actions}
        />
      </div>
    </li>
  )
}
