import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { formatDate, formatDay } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { listMembers } from '#src/services/clubs/members.ts'
import { facultyName } from '#src/ui/account/faculties.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { AddMember } from '#src/ui/club/members/AddMember.tsx'
import { MemberActions } from '#src/ui/club/members/MemberActions.tsx'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { buttonClass } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { chipClass } from '#src/ui/components/FilterChips.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { Pagination } from '#src/ui/components/Pagination.tsx'
import { SearchField } from '#src/ui/components/SearchField.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { cx } from '#src/ui/cx.ts'

type Args = { params: Promise<{ locale: string; slug: string }> } & Search

const pageSize = 50

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.members')('title'))
}

/** Members of the club and requests to join, for its head. */
export default async function MembersPage({ params, searchParams }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const query = await searchParams
  const path = clubPath(slug, 'members')
  const { actor, club, name } = await requireOwnClub(locale, slug, path)
  const search = (one(query.q) ?? '').trim().slice(0, 120)
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(one(query.page))) || 1))
  const read = (status: 'active' | 'requested') =>
    listMembers(actor, club.slug, { status, search: search || null, page, limit: pageSize })
  const status = one(query.status) === 'requested' ? 'requested' : 'active'
  const found = await read(status)
  const t = getT(locale, 'clubManage.members')
  const network = getT(locale, 'states')('network')
  const now = Date.now()
  const day = (at: string): string => formatDay(at, { locale, timeZone: campusTimeZone, now })
  const href = (more: Record<string, string>): string =>
    localePath(locale, `${path}?${new URLSearchParams({ status, ...(search ? { q: search } : {}), ...more })}`)
  const file = new URLSearchParams({ locale, status, ...(search ? { search } : {}) })
  return (
    <ClubFrame
      about={t('about')}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="members"
      title={t('title')}
    >
      <div className="mt-5 grid gap-4 md:grid-cols-[1fr_22rem] md:items-center">
        <nav aria-label={t('title')} className="rail !gap-2">
          {(['active', 'requested'] as const).map((each) => (
            <Link
              aria-current={each === status ? 'page' : undefined}
              className={chipClass(each === status)}
              href={localePath(locale, each === 'active' ? path : `${path}?status=requested`)}
              key={each}
              scroll={false}
            >
              {each === 'active' ? t('members') : t('requests')}
              <span className="font-normal tabular-nums">{found.counts[each]}</span>
            </Link>
          ))}
        </nav>
        <SearchField
          action={localePath(locale, path)}
          keep={{ status }}
          label={t('search')}
          placeholder={t('search')}
          submitLabel={t('submit')}
          value={search}
        />
      </div>
      {found.members.length > 0 ? (
        <>
          <p className="mt-4 flex justify-end">
            <a className={buttonClass('soft', 'sm')} download href={`/api/clubs/${club.slug}/members.csv?${file}`}>
              <Download aria-hidden="true" className="size-4" />
              {t('export')}
            </a>
          </p>
          <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-surface">
            {found.members.map(({ id, user, message, requestedAt, joinedAt }) => (
              <li className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4" key={id}>
                <Avatar name={user.name} />
                <div className="min-w-0 flex-1 basis-44">
                  <p className="font-semibold [overflow-wrap:anywhere]">{user.name}</p>
                  <p className="text-sm text-ink-soft">
                    {[
                      user.faculty && facultyName(locale, user.faculty),
                      user.yearOfStudy && t('year', { year: String(user.yearOfStudy) }),
                      status === 'requested'
                        ? t('asked', { date: day(requestedAt) })
                        : joinedAt && t('since', { date: formatDate(joinedAt, { locale, timeZone: campusTimeZone }) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {message && <p className="mt-1 text-sm [overflow-wrap:anywhere] whitespace-pre-line">{message}</p>}
                </div>
                {/* Under the name where the line has no room for it. */}
                <div className={cx(status === 'active' && 'max-sm:-mt-2 max-sm:-mb-2 max-sm:w-full max-sm:pl-11')}>
                  <MemberActions
                    club={club.slug}
                    isRequest={status === 'requested'}
                    locale={locale}
                    member={{ id, name: user.name }}
                    network={network}
                    texts={messagesOf(locale).clubManage.member}
                  />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState
          {...(search
            ? { title: t('nobody') }
            : status === 'active'
              ? { title: t('noMembers.title'), text: t('noMembers.text') }
              : { title: t('noRequests.title'), text: t('noRequests.text') })}
        />
      )}
      <Pagination href={(each) => href({ page: String(each) })} locale={locale} page={found.page} pages={found.pages} />
      <Section about={t('addText')} title={t('addTitle')}>
        <AddMember
          club={club.slug}
          locale={locale}
          texts={{ ...formTexts(locale), ...messagesOf(locale).clubManage.member }}
        />
      </Section>
    </ClubFrame>
  )
}
