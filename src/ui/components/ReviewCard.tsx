import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatDay, type Moment } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { Stars } from '#src/ui/components/Rating.tsx'

type Props = {
  review: {
    author: string
    photoUrl?: string | null
    rating: number
    comment: string
    createdAt: string
    reply?: string | null
  }
  timeZone: string
  locale: Locale
  now?: Moment
  action?: ReactNode
}

/** What somebody who was there thinks, and the organiser's answer. */
export function ReviewCard({ review, timeZone, locale, now = Date.now(), action }: Props) {
  const t = getT(locale, 'event.reviews')
  // Who deleted the account has no name any more.
  const author = review.author || t('erased')
  return (
    <article className="flex gap-3">
      <Avatar name={author} url={review.photoUrl} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3">
          <h3 className="text-base font-semibold">{author}</h3>
          <Stars value={review.rating} locale={locale} />
          <time dateTime={review.createdAt} className="text-xs text-ink-soft">
            {formatDay(review.createdAt, { locale, timeZone, now })}
          </time>
        </div>
        <p className="mt-1 text-base whitespace-pre-line">{review.comment}</p>
        {review.reply && (
          <div className="mt-3 rounded-md bg-sunken p-4">
            <p className="eyebrow mb-1">{t('reply')}</p>
            <p className="text-sm whitespace-pre-line">{review.reply}</p>
          </div>
        )}
        {action}
      </div>
    </article>
  )
}
