import { type PublicReview, reviewsAPage } from '#src/db/catalog/eventReviews.ts'
import type { EventView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/i18n/config.ts'
import type { Moment } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { Button, buttonClass } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { controlClass } from '#src/ui/components/Field.tsx'
import { Rating, Stars } from '#src/ui/components/Rating.tsx'
import { ReviewCard } from '#src/ui/components/ReviewCard.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { ReviewForm } from '#src/ui/event/ReviewForm.tsx'

type Props = { event: EventView; reviews: PublicReview[]; locale: Locale; now: Moment }

const summary =
  'inline-flex min-h-11 cursor-pointer list-none items-center text-sm text-ink-soft underline-offset-4 hover:text-ink hover:underline [&::-webkit-details-marker]:hidden'

/** What the signed-in may do with somebody's review. The page is the same for all: hub.js opens the reply to who runs the event. */
function ReviewActions({ review, locale }: { review: Pick<PublicReview, 'id' | 'reply'>; locale: Locale }) {
  const t = getT(locale, 'event.reviews')
  const failed = getT(locale, 'states')('error.title')
  return (
    <div className="when-signed-in justify-items-start">
      <details className="w-full">
        <summary className={summary}>{t('report')}</summary>
        <form
          className="mt-2 grid max-w-text gap-3"
          data-failed={failed}
          data-send={`/api/reviews/${review.id}/report`}
          data-told={t('reported')}
        >
          <label className="grid gap-1.5 text-sm font-semibold">
            {t('reportReason')}
            <input className={`${controlClass} h-13 font-normal`} maxLength={300} name="reason" required />
          </label>
          <Button className="justify-self-start" type="submit" variant="soft">
            {t('reportSend')}
          </Button>
        </form>
      </details>
      {!review.reply && (
        <details className="w-full" data-reply="" hidden>
          <summary className={summary}>{t('answer')}</summary>
          <form
            className="mt-2 grid max-w-text gap-3"
            data-failed={failed}
            data-send={`/api/reviews/${review.id}/reply`}
            data-told={t('answered')}
          >
            <label className="grid gap-1.5 text-sm font-semibold">
              {t('answerText')}
              <textarea className={`${controlClass} min-h-28 py-3 font-normal`} maxLength={1000} name="text" required />
            </label>
            <Button className="justify-self-start" type="submit">
              {t('answer')}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}

/** A button that brings the next page (public/reviews.ts), and a card for its reviews to be written into. */
function MoreReviews({ event, locale }: { event: EventView; locale: Locale }) {
  const t = getT(locale, 'event.reviews')
  return (
    <>
      <button
        className={buttonClass('soft', 'lg', false, 'mt-8')}
        data-do="more-reviews"
        data-erased={t('erased')}
        data-event={event.slug}
        data-failed={getT(locale, 'states')('error.title')}
        data-limit={reviewsAPage}
        type="button"
      >
        {getT(locale, 'site.actions')('showMore')}
      </button>
      <template data-review-card="">
        <article className="flex gap-3">
          <Avatar name="•" />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center gap-x-3">
              <h3 className="text-base font-semibold" data-author="">
                {t('erased')}
              </h3>
              {[1, 2, 3, 4, 5].map((value) => (
                <span data-stars={value} key={value}>
                  <Stars locale={locale} value={value} />
                </span>
              ))}
              <time className="text-xs text-ink-soft" />
            </div>
            <p className="mt-1 text-base whitespace-pre-line" data-comment="" />
            <div className="mt-3 rounded-md bg-sunken p-4" data-answer="">
              <p className="eyebrow mb-1">{t('reply')}</p>
              <p className="text-sm whitespace-pre-line" />
            </div>
            <ReviewActions locale={locale} review={{ id: '{id}', reply: null }} />
          </div>
        </article>
      </template>
    </>
  )
}

/** Reviews of an event that is over: the average, the own one, everybody's. */
export function Reviews({ event, reviews, locale, now }: Props) {
  const t = getT(locale, 'event.reviews')
  const next = encodeURIComponent(localePath(locale, `/events/${event.slug}`))
  return (
    <Section
      id="reviews"
      title={t('title')}
      about={event.rating && <Rating value={event.rating.average} count={event.rating.count} locale={locale} />}
    >
      <ReviewForm event={event.slug} locale={locale} />
      <a
        className={buttonClass('soft', 'md', false, 'when-signed-out mb-8')}
        href={`${localePath(locale, '/login')}?next=${next}`}
        rel="nofollow"
      >
        {t('signIn')}
      </a>
      {reviews.length === 0 && (
        <EmptyState headingLevel="h3" text={t('onlyAttended')} title={t('count', { count: 0 })} />
      )}
      <div className="grid gap-8" data-reviews="">
        {reviews.map((review) => (
          <ReviewCard
            action={<ReviewActions locale={locale} review={review} />}
            key={review.id}
            locale={locale}
            now={now}
            review={review}
            timeZone={event.timeZone}
          />
        ))}
      </div>
      {reviews.length >= reviewsAPage && <MoreReviews event={event} locale={locale} />}
    </Section>
  )
}
