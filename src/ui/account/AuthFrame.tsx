import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

type Props = {
  locale: Locale
  path: string
  title: string
  text?: ReactNode
  children: ReactNode /** Under the form: the other way in. */
  footer?: ReactNode
}

/** A page with one form: signing in, registering, a new password. */
export function AuthFrame({ locale, path, title, text, children, footer }: Props) {
  return (
    <SiteShell locale={locale} path={path}>
      <div className="mx-auto max-w-md pt-4 pb-6 md:pt-14">
        <OrnamentBand className="mb-6 h-6 text-accent opacity-80" />
        <h1 className="display text-headline">{title}</h1>
        {text && <p className="mt-2 text-ink-soft">{text}</p>}
        <div className="mt-7">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-5 text-sm text-ink-soft">{footer}</div>}
      </div>
    </SiteShell>
  )
}
