import type { Metadata } from 'next'
import { type LocaleParams, localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { readBonuses } from '#src/services/bonuses/redeem.ts'
import { CoffeeExchange } from '#src/ui/account/CoffeeExchange.tsx'
import { Ledger } from '#src/ui/account/Ledgers.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'me.bonuses')('title'))
}

/** As many as an endpoint takes at once. */
const mostCups = 20

/** Bonuses: what there is, coffee for it, where it came from. */
export default async function BonusesPage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, '/me/bonuses')
  const { balance, perCup, cups, redemption, entries } = await readBonuses(actor.id, locale)
  const t = getT(locale, 'me.bonuses')
  const enough = (count: number): string => t('cups', { cups: count, left: perCup - (balance % perCup) })
  const most = Math.min(cups, mostCups)
  const texts = {
    howMany: t('howMany'),
    getCode: t('getCode'),
    newCode: t('newCode'),
    code: t('code'),
    codeUntil: t('codeUntil', { time: '{time}' }),
    text: t('exchangeText'),
    network: getT(locale, 'states')('network'),
  }
  return (
    <SiteShell back={{ href: '/me', label: getT(locale, 'me')('title') }} locale={locale} path="/me/bonuses">
      <PageHead
        about={
          <>
            {enough(cups)}
            <span className="block text-sm">{t('perCup', { count: perCup })}</span>
          </>
        }
        title={t('balance', { count: balance })}
      />
      {(most > 0 || redemption) && (
        <Section title={t('exchange')}>
          <CoffeeExchange
            cups={Array.from({ length: mostCups }, (_, index) => t('cupsName', { count: index + 1 }))}
            locale={locale}
            most={Math.max(1, most)}
            redemption={redemption}
            texts={texts}
            timeZone={campusTimeZone}
          />
        </Section>
      )}
      <Ledger kind="bonus" locale={locale} now={Date.now()} rows={entries} title={t('history')} />
    </SiteShell>
  )
}
