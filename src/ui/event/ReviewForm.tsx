import { Star } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { controlClass } from '#src/ui/components/Field.tsx'

/**
 * The own review. Hidden until hub.js knows that this visitor was there and may write or still change it. Stars are radio buttons;
 * CSS lights the chosen one and those before it.
 */
export function ReviewForm({ event, locale }: { event: string; locale: Locale }) {
  const t = getT(locale, 'event.reviews')
  return (
    <form
      className="mb-10 grid gap-4 rounded-card border border-line bg-surface p-5"
      data-failed={getT(locale, 'states')('error.title')}
      data-gone={t('removed')}
      data-pending={t('sent')}
      data-review={event}
      data-told={t('published')}
      hidden
    >
      <fieldset>
        <legend className="text-sm font-semibold">{t('rate')}</legend>
        <div className="stars mt-1 inline-flex">
          {[1, 2, 3, 4, 5].map((star) => (
            <label className="grid size-11 cursor-pointer place-items-center" key={star}>
              <input
                aria-label={t('stars', { count: star })}
                className="sr-only"
                name="rating"
                required
                type="radio"
                value={star}
              />
              <Star aria-hidden="true" className="size-8" />
            </label>
          ))}
        </div>
      </fieldset>
      <label className="grid gap-1.5 text-sm font-semibold">
        {t('comment')}
        <textarea
          className={`${controlClass} field-sizing-content min-h-28 py-3 font-normal`}
          maxLength={2000}
          name="comment"
          placeholder={t('placeholder')}
        />
      </label>
      <p className="text-sm text-ink-soft empty:hidden" role="note" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{t('send')}</Button>
        <Button data-method="DELETE" data-own="" formNoValidate hidden type="submit" variant="ghost">
          {t('remove')}
        </Button>
      </div>
    </form>
  )
}
