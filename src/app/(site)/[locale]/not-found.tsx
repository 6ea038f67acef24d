import { defaultLocale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

/** A wrong address. Next gives no params here, so it speaks the default language. */
export default function NotFound() {
  const t = getT(defaultLocale, 'states')
  return (
    <SiteShell locale={defaultLocale} path="/">
      <div className="py-16">
        <EmptyState
          action={<LinkButton href="/">{t('notFound.action')}</LinkButton>}
          headingLevel="h1"
          text={t('notFound.text')}
          title={t('notFound.title')}
        />
      </div>
    </SiteShell>
  )
}
