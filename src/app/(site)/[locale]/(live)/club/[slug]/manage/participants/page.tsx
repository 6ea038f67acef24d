import { Download, ScanLine } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { eventsToStaff } from '#src/db/club/eventsToStaff.ts'
import { participantStatuses } from '#src/db/club/participants.ts'
import { waitingExcuses } from '#src/db/club/waitingExcuses.ts'
import { pool } from '#src/db/pool.ts'
import { formatDay } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { listParticipants } from '#src/services/clubs/participants.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { ChooseEvent } from '#src/ui/club/participants/ChooseEvent.tsx'
import { ParticipantRow } from '#src/ui/club/participants/ParticipantRow.tsx'
import { WaitingExcuses } from '#src/ui/club/participants/WaitingExcuses.tsx'
import { buttonClass, LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { chipClass } from '#src/ui/components/FilterChips.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { Pagination } from '#src/ui/components/Pagination.tsx'
import { SearchField } from '#src/ui/components/SearchField.tsx'
import { Section } from '#src/ui/components/Section.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> } & Search

const pageSize = 50

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.participants')('title'))
}

/** Who comes to an event of the club, for its head: found, checked in, taken as a file; and who asks to be excused. */
export default async function ParticipantsPage({ params, searchParams }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const query = await searchParams
  const path = clubPath(slug, 'participants')
  const { actor, club, name } = await requireOwnClub(locale, slug, path)
  const [events, excuses] = await Promise.all([
    eventsToStaff(pool, club.id, locale),
    waitingExcuses(pool, club.id, locale),
  ])
  const wanted = one(query.event)
  const event = wanted ? events.find(({ id }) => id === wanted) : events[0]
  if (wanted && !event) notFound()
  const t = getT(locale, 'clubManage.participants')
  const network = getT(locale, 'states')('network')
  const now = Date.now()
  const status = participantStatuses.find((each) => each === one(query.status)) ?? null
  const search = (one(query.q) ?? '').trim().slice(0, 100)
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(one(query.page))) || 1))
  const href = (event: string, more: Record<string, string | number | null> = {}): string => {
    const given = Object.entries({ event, q: search, status, ...more }).filter(([, value]) => value)
    return localePath(locale, `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`)
  }
  const found = event
    ? await listParticipants(actor, event.id, { search: search || null, status, page, limit: pageSize }, locale)
    : null
  const file = new URLSearchParams({ locale, ...(search ? { search } : {}), ...(status ? { status } : {}) })
  return (
    <ClubFrame
      about={t('about')}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="participants"
      title={t('title')}
    >
      {excuses.length > 0 && (
        <Section className="!mt-8" title={t('excuses')}>
          <WaitingExcuses
            excuses={excuses.map((each) => ({
              ...each,
              about: `${each.event} · ${formatDay(each.startsAt, { locale, timeZone: each.timeZone, now })}`,
            }))}
            locale={locale}
            network={network}
            texts={messagesOf(locale).clubManage.excuse}
          />
        </Section>
      )}
      {event && found ? (
        <>
          <div className="mt-6 grid gap-4 md:grid-cols-2 md:items-end">
            <ChooseEvent
              action={localePath(locale, path)}
              events={events.map((each) => ({
                id: each.id,
                label: `${formatDay(each.startsAt, { locale, timeZone: each.timeZone, now })} · ${each.title}`,
              }))}
              label={t('event')}
              submit={t('show')}
              value={event.id}
            />
            <SearchField
              action={localePath(locale, path)}
              keep={{ event: event.id, ...(status ? { status } : {}) }}
              label={t('search')}
              placeholder={t('search')}
              submitLabel={t('submit')}
              value={search}
            />
          </div>
          <nav aria-label={t('filter')} className="rail mt-4 !gap-2">
            {[null, ...participantStatuses].map((each) => (
              <Link
                aria-current={each === status ? 'page' : undefined}
                className={chipClass(each === status)}
                href={href(event.id, { status: each })}
                key={each ?? 'all'}
                scroll={false}
              >
                {each ? t(`status.${each}`) : t('all')}
                {each && <span className="font-normal tabular-nums">{found.counts[each]}</span>}
              </Link>
            ))}
          </nav>
          <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-ink-soft" role="status">
              {t('found', { count: found.total })}
            </p>
            <div className="flex flex-wrap gap-2">
              {event.status === 'published' && (
                <LinkButton href={localePath(locale, `/scan/${event.slug}`)} size="sm" variant="soft">
                  <ScanLine aria-hidden="true" className="size-4" />
                  {t('scan')}
                </LinkButton>
              )}
              <a
                className={buttonClass('soft', 'sm')}
                download
                href={`/api/events/${event.id}/participants.csv?${file}`}
              >
                <Download aria-hidden="true" className="size-4" />
                {t('export')}
              </a>
            </div>
          </div>
          {found.participants.length > 0 ? (
            <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-surface">
              {found.participants.map((each) => (
                <ParticipantRow
                  event={event}
                  key={each.id}
                  locale={locale}
                  network={network}
                  now={now}
                  participant={each}
                />
              ))}
            </ul>
          ) : (
            <EmptyState title={t('nobody')} />
          )}
          <Pagination
            href={(each) => href(event.id, { page: each })}
            locale={locale}
            page={found.page}
            pages={found.pages}
          />
        </>
      ) : (
        <EmptyState
          action={
            <LinkButton href={localePath(locale, `${clubPath(slug, 'events')}/new`)}>
              {getT(locale, 'clubManage.events')('create')}
            </LinkButton>
          }
          text={t('noEvents.text')}
          title={t('noEvents.title')}
        />
      )}
    </ClubFrame>
  )
}
