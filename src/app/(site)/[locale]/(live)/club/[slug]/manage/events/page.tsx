import type { Metadata } from 'next'
import { loadLocations } from '#src/app/data/clubs.ts'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { ownEvents } from '#src/db/club/ownEvents.ts'
import { pool } from '#src/db/pool.ts'
import { clubReservations } from '#src/db/spaces/bookingView.ts'
import { eventPhases } from '#src/domain/clubEvent.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { rangeInWords } from '#src/ui/club/dates.ts'
import { OwnEventRow } from '#src/ui/club/events/OwnEventRow.tsx'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { chipClass } from '#src/ui/components/FilterChips.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { Pagination } from '#src/ui/components/Pagination.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> } & Search

const pageSize = 20

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.events')('title'))
}

/** The events of a club by where they stand, for its head. */
export default async function ClubEventsPage({ params, searchParams }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const query = await searchParams
  const path = clubPath(slug, 'events')
  const { club, name } = await requireOwnClub(locale, slug, path)
  const phase = eventPhases.find((each) => each === one(query.phase)) ?? 'published'
  const page = Math.min(1000, Math.max(1, Number(one(query.page)) || 1))
  const [{ events, counts }, places, reservations] = await Promise.all([
    ownEvents(pool, { club: club.id, phase, locale, limit: pageSize, offset: (Math.floor(page) - 1) * pageSize }),
    loadLocations(locale),
    clubReservations(pool, club.id, { unattached: true }),
  ])
  const pattern = messagesOf(locale).clubManage.actions.range
  const free = reservations.map(({ id, start, end, location, series }) => ({
    series,
    id,
    place: places.find((place) => place.slug === location.slug)?.name ?? location.slug,
    range: rangeInWords({ start, end }, { pattern, locale, timeZone: location.timeZone }),
  }))
  const t = getT(locale, 'clubManage.events')
  const href = (more = ''): string => localePath(locale, `${path}${more}`)
  const create = <LinkButton href={href('/new')}>{t('create')}</LinkButton>
  return (
    <ClubFrame
      action={create}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="events"
      title={t('title')}
    >
      <nav aria-label={t('title')} className="rail mt-5 !gap-2">
        {eventPhases.map((each) => (
          <Link
            aria-current={each === phase ? 'page' : undefined}
            className={chipClass(each === phase)}
            href={href(each === 'published' ? '' : `?phase=${each}`)}
            key={each}
            scroll={false}
          >
            {t(`phases.${each}`)} <span className="font-normal tabular-nums">{counts[each]}</span>
          </Link>
        ))}
      </nav>
      {events.length > 0 ? (
        <ul className="mt-6 grid grid-cols-1 gap-4">
          {events.map((event) => (
            <OwnEventRow club={club} event={event} free={free} key={event.id} locale={locale} now={Date.now()} />
          ))}
        </ul>
      ) : (
        <EmptyState action={create} text={t('emptyText')} title={t(`empty.${phase}`)} />
      )}
      <Pagination
        href={(each) => href(`?phase=${phase}&page=${each}`)}
        locale={locale}
        page={Math.floor(page)}
        pages={Math.ceil(counts[phase] / pageSize)}
      />
    </ClubFrame>
  )
}
