import type { Metadata } from 'next'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { clubReviews } from '#src/db/club/clubReviews.ts'
import { pool } from '#src/db/pool.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { formatRating } from '#src/i18n/format.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { ReplyForm } from '#src/ui/club/reviews/ReplyForm.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { chipClass } from '#src/ui/components/FilterChips.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { Pagination } from '#src/ui/components/Pagination.tsx'
import { ReviewCard } from '#src/ui/components/ReviewCard.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> } & Search

const pageSize = 20

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.reviews')('title'))
}

/** What was written about the events of a club; its head answers each review once. */
export default async function ClubReviewsPage({ params, searchParams }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const query = await searchParams
  const path = clubPath(slug, 'reviews')
  const { club, name } = await requireOwnClub(locale, slug, path)
  const onlyUnanswered = one(query.show) === 'unanswered'
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(one(query.page))) || 1))
  const offset = (page - 1) * pageSize
  const found = await clubReviews(pool, { club: club.id, onlyUnanswered, locale, limit: pageSize, offset })
  const t = getT(locale, 'clubManage.reviews')
  const texts = messagesOf(locale).clubManage.reply
  const now = Date.now()
  const href = (show: boolean, more = ''): string =>
    localePath(locale, `${path}?${show ? 'show=unanswered' : 'show=all'}${more}`)
  const { average, count } = found.rating
  return (
    <ClubFrame
      about={t('about')}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="reviews"
      title={t('title')}
    >
      {average !== null && (
        <p className="mt-5 flex items-baseline gap-3">
          <span className="display text-headline leading-none tabular-nums">{formatRating(average, locale)}</span>
          <span className="text-sm text-ink-soft">{t('count', { count })}</span>
        </p>
      )}
      <nav aria-label={t('title')} className="rail mt-5 !gap-2">
        {[false, true].map((each) => (
          <Link
            aria-current={each === onlyUnanswered ? 'page' : undefined}
            className={chipClass(each === onlyUnanswered)}
            href={href(each)}
            key={String(each)}
            scroll={false}
          >
            {each ? t('unanswered') : t('all')}
            {each && <span className="font-normal tabular-nums">{found.unanswered}</span>}
          </Link>
        ))}
      </nav>
      {found.reviews.length > 0 ? (
        <ul className="mt-8 grid max-w-text gap-9">
          {found.reviews.map((review) => (
            <li key={review.id}>
              <p className="mb-3 text-sm text-ink-soft">
                {t('forEvent')}{' '}
                <Link
                  className="font-semibold text-accent-ink hover:underline"
                  href={localePath(locale, `/events/${review.event.slug}`)}
                >
                  {review.event.title}
                </Link>
              </p>
              <ReviewCard
                action={
                  review.hasReply ? undefined : (
                    <ReplyForm
                      author={review.author}
                      locale={locale}
                      network={getT(locale, 'states')('network')}
                      review={review.id}
                      texts={texts}
                    />
                  )
                }
                locale={locale}
                now={now}
                review={review}
                timeZone={campusTimeZone}
              />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          {...(onlyUnanswered
            ? { title: t('noneLeft.title'), text: t('noneLeft.text') }
            : { title: t('empty.title'), text: t('empty.text') })}
        />
      )}
      <Pagination
        href={(each) => href(onlyUnanswered, `&page=${each}`)}
        locale={locale}
        page={page}
        pages={Math.ceil(found.total / pageSize)}
      />
    </ClubFrame>
  )
}
