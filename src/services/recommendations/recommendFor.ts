import { topRecommendations } from '#src/db/recommendations/topRecommendations.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { Recommendation, RecommendationReason } from '#src/domain/recommendation.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatFull, formatWhen } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'

export type WordedRecommendation = Recommendation & {
  /** Ready to be shown: «завтра 18:00», the same in full, «500 ₸», «Вы были на …». */
  labels: { when: string; full: string; price: string; why: string }
}

/** A reason in a person's words. */
export function reasonInWords(reason: RecommendationReason, locale: Locale): string {
  const t = getT(locale, 'feed.why')
  switch (reason.code) {
    case 'attended':
      return t('attended', { title: reason.event.title })
    case 'subscribed':
      return t('club', { club: reason.club.name })
    case 'member':
      return t('member', { club: reason.club.name })
    case 'similar_people':
      return t('similar')
    case 'popular':
      return t('popular')
    case 'soon':
      return t('soon')
  }
}

/**
 * A person's best `limit` events with reasons, for the feed, the weekly digest and the chatbot: never past, cancelled, full or held
 * already. Whoever the hub knows nothing about gets popular and soon ones. The list may be shorter, or empty.
 */
export async function recommendFor(person: string, locale: Locale, limit: number): Promise<WordedRecommendation[]> {
  const found = await topRecommendations(person, locale, limit)
  const now = Date.now()
  return found.map(({ event, reason }) => {
    const context = { locale, timeZone: event.timeZone, now }
    const price =
      event.priceMin === 0 ? getT(locale, 'event')('free') : formatMoney(event.priceMin, event.currency, locale)
    return {
      event,
      reason,
      labels: {
        when: formatWhen(event.startsAt, context),
        full: formatFull(event.startsAt, context),
        price,
        why: reasonInWords(reason, locale),
      },
    }
  })
}
