import type { GpaOfPerson } from '#src/db/community/gpaOfPerson.ts'
import type { GpaWeights } from '#src/domain/communityRules.ts'
import type { Locale } from '#src/i18n/config.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { formatGpa, formatNumber } from '#src/i18n/format.ts'
import { formatDay } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { gpaKindOf } from '#src/ui/account/Ledgers.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { cx } from '#src/ui/cx.ts'

const signed = (points: number, locale: Locale): string =>
  `${points < 0 ? '−' : '+'}${formatNumber(Math.abs(points), locale)}`

/** «Почему 2.84»: the sum, what it is made of by kind, and what will stop counting next. */
export function GpaBreakdown({ gpa, locale, now }: { gpa: GpaOfPerson; locale: Locale; now: number }) {
  const t = getT(locale, 'me.gpa')
  const value = formatGpa(gpa.value)
  const most = Math.max(1, ...gpa.kinds.map(({ points }) => Math.abs(points)))
  const { nextToAge } = gpa
  return (
    <Section
      id="why"
      title={t('why', { value })}
      about={
        <>
          {t('points', { sum: gpa.sum, target: gpa.target })}
          <span className="block tabular-nums">
            {t('formula', { sum: formatNumber(gpa.sum, locale), target: formatNumber(gpa.target, locale), value })}
          </span>
        </>
      }
    >
      <ul className="grid gap-4">
        {gpa.kinds.map(({ kind, points, entries }) => (
          <li key={kind}>
            <div className="flex items-baseline justify-between gap-4">
              <span className="text-base">
                {t(`entry.${gpaKindOf(kind)}`)}
                <span className="text-sm text-ink-soft"> · {t('times', { count: entries })}</span>
              </span>
              <span className={cx('text-base font-semibold tabular-nums', points < 0 ? 'text-bad' : 'text-good')}>
                {signed(points, locale)}
              </span>
            </div>
            <div aria-hidden="true" className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
              <div
                className={cx('h-full rounded-full', points < 0 ? 'bg-bad' : 'bg-accent')}
                style={{ width: `${Math.round((Math.abs(points) / most) * 100)}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
      {gpa.kinds.length === 0 && <p className="text-ink-soft">{t('empty')}</p>}
      {nextToAge && (
        <p className="mt-5 text-sm text-ink-soft">
          {t('next', {
            date: formatDay(nextToAge.at, { locale, timeZone: campusTimeZone, now }),
            points: signed(nextToAge.points, locale),
            count: Math.abs(nextToAge.points),
          })}
        </p>
      )}
    </Section>
  )
}

/** The rules with the weights of this hub. */
export function GpaRules({ weights, locale }: { weights: GpaWeights; locale: Locale }) {
  const t = getT(locale, 'me.gpa')
  const rules = [
    ['attended_general', weights.attendedGeneral, t('rulesBonus', { step: weights.bonusStep })],
    ['attended_club', weights.attendedClub, t('rulesBonus', { step: weights.bonusStep })],
    ['organised', weights.organised, null],
    ['review_received', weights.reviewReceived, t('rulesMost', { most: weights.reviewReceivedMost })],
    ['review_given', weights.reviewGiven, null],
    ['missed', weights.missedClub, null],
    ['no_show', weights.noShowGeneral, null],
  ] as const
  return (
    <Section id="rules" title={t('howItWorks')} about={t('rules', { target: weights.target })}>
      <ul className="divide-y divide-line">
        {rules
          .filter(([, points]) => points !== 0)
          .map(([kind, points, note]) => (
            <li className="flex items-baseline justify-between gap-4 py-2.5" key={kind}>
              <span>
                {t(`entry.${kind}`)}
                {note && <span className="block text-sm text-ink-soft">{note}</span>}
              </span>
              <span className="font-semibold tabular-nums">{signed(points, locale)}</span>
            </li>
          ))}
      </ul>
      <p className="mt-4 text-sm text-ink-soft">{t('trace')}</p>
    </Section>
  )
}
