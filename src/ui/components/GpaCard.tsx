import { ChevronRight } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { formatGpa } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'

/** The Social GPA as a thing to be proud of: the number, how far to 4.00, the way to the entries behind it. */
export function GpaCard({
  value,
  locale,
  href,
}: {
  value: number
  locale: Locale /** Where the entries are. */
  href: string
}) {
  const t = getT(locale, 'me.gpa')
  const text = formatGpa(value)
  return (
    <section className="relative flex flex-col justify-between gap-6 overflow-hidden rounded-card bg-accent p-5 text-on-accent md:p-6">
      <OrnamentBand className="absolute inset-x-0 top-4 h-5 opacity-40" />
      <div className="pt-7">
        <h2 className="text-xs font-semibold">{t('title')}</h2>
        <p className="display mt-1 text-[4rem] leading-none tabular-nums">
          <span aria-hidden="true">{text}</span>
          <span className="sr-only">{t('of', { value: text })}</span>
        </p>
      </div>
      <div>
        <div aria-hidden="true" className="flex gap-1.5">
          {[0, 1, 2, 3].map((step) => (
            <span key={step} className="h-2 flex-1 overflow-hidden rounded-full bg-white/25">
              <span
                className="block h-full rounded-full bg-white"
                style={{ width: `${Math.round(Math.min(1, Math.max(0, value - step)) * 100)}%` }}
              />
            </span>
          ))}
        </div>
        <a
          href={href}
          className="-mb-2 inline-flex min-h-11 items-center gap-1 pt-2 text-sm font-semibold underline-offset-4 hover:underline"
        >
          {t('entries')}
          <ChevronRight aria-hidden="true" className="size-4" />
        </a>
      </div>
    </section>
  )
}
