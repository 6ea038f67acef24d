import { Coffee } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LedgerRow } from '#src/db/ledgerOfPerson.ts'
import { campusTimeZone, type Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { LedgerList } from '#src/ui/components/LedgerList.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { Section } from '#src/ui/components/Section.tsx'

/** The balance and what it buys. */
export function BonusCard({
  balance,
  perCup,
  locale,
  href,
}: {
  balance: number
  /** Bonuses for a cup at Urbo Coffee. */
  perCup: number
  locale: Locale
  href: string
}) {
  const t = getT(locale, 'me.bonuses')
  const cups = Math.floor(balance / perCup)
  return (
    <section className="flex flex-col justify-between gap-6 rounded-card border border-line bg-surface p-5 md:p-6">
      <div>
        <h2 className="text-xs font-semibold text-ink-soft">{t('title')}</h2>
        <p className="display mt-1 text-headline">{t('balance', { count: balance })}</p>
        <p className="mt-3 flex gap-2 text-sm text-ink-soft">
          <Coffee aria-hidden="true" className="size-5 shrink-0" />
          {t('cups', { cups, left: perCup - (balance % perCup) })}
        </p>
      </div>
      <a
        href={href}
        className="-mb-2 inline-flex min-h-11 items-center self-start pt-2 text-sm font-semibold text-accent-ink underline-offset-4 hover:underline"
      >
        {t('open')}
      </a>
    </section>
  )
}

type Props = {
  rows: LedgerRow[]
  kind: 'gpa' | 'bonus'
  locale: Locale
  now: number
  /** In place of the name of what it is a ledger of. */
  title?: string
  /** What can be done about an entry, under its title. */
  actionOf?: (row: LedgerRow) => ReactNode
}

const gpaKinds = [
  'attended_general',
  'attended_club',
  'organised',
  'review_received',
  'review_given',
  'bonus',
  'missed',
  'no_show',
  'correction',
  'reversal',
] as const
const bonusKinds = ['attendance', 'redemption', 'correction', 'reversal'] as const
const known = <K extends string>(kinds: readonly K[], kind: string): K | undefined =>
  kinds.find((each) => each === kind)

/** The name of a kind of the GPA ledger, for kinds the database may know before the texts do. */
export const gpaKindOf = (kind: string): (typeof gpaKinds)[number] => known(gpaKinds, kind) ?? 'correction'

function titleOf(row: LedgerRow, kind: Props['kind'], locale: Locale): string {
  const gpa = kind === 'gpa' ? known(gpaKinds, row.kind) : undefined
  const bonus = kind === 'bonus' ? known(bonusKinds, row.kind) : undefined
  if (gpa) return getT(locale, 'me.gpa')(`entry.${gpa}`)
  return bonus ? getT(locale, 'me.bonuses')(`kind.${bonus}`) : row.reason
}

function Behind({ row, locale }: { row: LedgerRow; locale: Locale }) {
  // The reason is written by people, in their words; of the other kinds it is the program's.
  if (!row.event) return row.kind === 'correction' ? row.reason : null
  if (!row.event.isPublic) return row.event.title
  return (
    <Link
      href={localePath(locale, `/events/${row.event.slug}`)}
      className="underline underline-offset-2 hover:text-ink"
    >
      {row.event.title}
    </Link>
  )
}

/** The entries a number is made of. */
export function Ledger({ rows, kind, locale, now, title, actionOf }: Props) {
  const t = getT(locale, 'me')
  const entries = rows.map((row) => ({
    id: row.id,
    title: titleOf(row, kind, locale),
    points: row.points,
    at: row.at,
    action: actionOf?.(row),
    ...(row.event || row.kind === 'correction' ? { text: <Behind row={row} locale={locale} /> } : {}),
  }))
  return (
    <Section
      id={kind}
      title={title ?? t(kind === 'gpa' ? 'gpa.title' : 'bonuses.title')}
      about={title ? undefined : kind === 'gpa' ? t('gpa.text') : t('bonuses.history')}
    >
      {entries.length > 0 ? (
        <LedgerList entries={entries} timeZone={campusTimeZone} locale={locale} now={now} />
      ) : (
        <p className="text-ink-soft">{kind === 'gpa' ? t('gpa.empty') : t('bonuses.empty')}</p>
      )}
    </Section>
  )
}
