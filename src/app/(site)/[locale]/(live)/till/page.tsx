import type { Metadata } from 'next'
import { type LocaleParams, localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { isTill } from '#src/db/bonuses/isTill.ts'
import { pool } from '#src/db/pool.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { getT } from '#src/i18n/translate.ts'
import { TillForm } from '#src/ui/account/TillForm.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'me.till')('title'))
}

const mostCups = 20

/** Where a partner takes bonuses for coffee. */
export default async function TillPage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, '/till')
  const mayTake = isAdmin(actor) || (await isTill(pool, actor.id))
  const t = getT(locale, 'me.till')
  return (
    <SiteShell locale={locale} path="/till">
      <PageHead about={mayTake ? t('about') : t('closed')} title={t('title')} />
      {mayTake && (
        <TillForm
          locale={locale}
          taken={Array.from({ length: mostCups }, (_, index) => t('taken', { name: '{name}', cups: index + 1 }))}
          texts={{
            code: t('code'),
            take: t('take'),
            left: t('left', { points: '{points}', balance: '{balance}' }),
            network: getT(locale, 'states')('network'),
          }}
        />
      )}
    </SiteShell>
  )
}
