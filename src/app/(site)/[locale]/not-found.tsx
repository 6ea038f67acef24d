import { pageLocale } from '#src/app/data/pageLocale.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

/** A wrong address. Next gives no params here. */
export default function NotFound() {
  const locale = pageLocale()
  const t = getT(locale, 'states')
  return (
    <SiteShell locale={locale} path="/">
      <div className="py-16">
        <EmptyState
          action={<LinkButton href={localePath(locale, '/')}>{t('notFound.action')}</LinkButton>}
          headingLevel="h1"
          text={t('notFound.text')}
          title={t('notFound.title')}
        />
      </div>
    </SiteShell>
  )
}
