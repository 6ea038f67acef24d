import type { RefundStep } from '#src/domain/studioPricing.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'

type Props = {
  locale: Locale
  terms: { depositPercent: number; moveUntilHours: number; refundScale: readonly RefundStep[]; policy: string | null }
}

/** What a guest agrees to: deposit, refunds, moves, and the studio's own words. */
export function Terms({ locale, terms }: Props) {
  const t = getT(locale, 'studio')
  return (
    <div className="max-w-text text-base">
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t('deposit', { percent: String(terms.depositPercent) })}</li>
        {terms.refundScale.map(({ hoursBefore, percent }) => (
          <li key={hoursBefore}>{t('refundStep', { hours: String(hoursBefore), percent: String(percent) })}</li>
        ))}
        <li>{t('refundNone')}</li>
        <li>{t('moveUntil', { hours: String(terms.moveUntilHours) })}</li>
      </ul>
      {terms.policy && <p className="mt-4 whitespace-pre-line text-ink-soft">{terms.policy}</p>}
    </div>
  )
}
