import { Star } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { formatRating } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'

/** An average with its count: «★ 4,6 · 12 отзывов». */
export function Rating({
  value,
  count,
  locale,
  className,
}: {
  value: number
  count?: number
  locale: Locale
  className?: string
}) {
  const t = getT(locale, 'event.reviews')
  const rating = formatRating(value, locale)
  return (
    <span className={className}>
      <span className="sr-only">{count === undefined ? t('rating', { rating }) : t('average', { rating, count })}</span>
      <span aria-hidden="true" className="inline-flex items-center gap-1">
        <Star className="size-4 fill-star text-star" />
        <span className="font-semibold">{rating}</span>
        {count !== undefined && <span className="text-ink-soft">· {t('count', { count })}</span>}
      </span>
    </span>
  )
}

/** Five stars of one review. */
export function Stars({ value, locale }: { value: number; locale: Locale }) {
  return (
    <span
      role="img"
      aria-label={getT(locale, 'event.reviews')('rating', { rating: String(value) })}
      className="inline-flex gap-0.5"
    >
      {[1, 2, 3, 4, 5].map((star) => (
        <Star
          key={star}
          aria-hidden="true"
          className={star <= value ? 'size-4 fill-star text-star' : 'size-4 fill-line text-line'}
        />
      ))}
    </span>
  )
}
