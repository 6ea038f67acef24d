import type { ReactNode } from 'react'
import { getT } from '#src/i18n/translate.ts'
import { BottomNav } from '#src/ui/components/BottomNav.tsx'
import { SiteFooter } from '#src/ui/components/SiteFooter.tsx'
import { type HeaderProps, SiteHeader } from '#src/ui/components/SiteHeader.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = HeaderProps & {
  /** A page with its own bar of action (StickyBar) has no dock on a phone: one thing at the thumb. */
  hasOwnBar?: boolean
  children: ReactNode
}

/** The frame of a public page. `children` is the content of `<main>`, which lies over the footer, for bars fixed to the screen. */
export function SiteShell({ locale, path, back, hasOwnBar, children }: Props) {
  const t = getT(locale, 'site')
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-full focus:bg-accent focus:px-5 focus:py-3 focus:font-semibold focus:text-on-accent"
      >
        {t('skipToContent')}
      </a>
      <SiteHeader locale={locale} path={path} back={back} />
      <main id="content" tabIndex={-1} className="page relative z-1 min-h-[70dvh] outline-none">
        {children}
      </main>
      <div
        className={cx('max-md:pb-[calc(var(--spacing-dock)+env(safe-area-inset-bottom))]', hasOwnBar && 'max-md:pb-24')}
      >
        <SiteFooter locale={locale} />
      </div>
      {!hasOwnBar && <BottomNav locale={locale} path={path} />}
    </>
  )
}

/** The one action of a page, at the thumb on a phone; on a wide screen the page shows it in place and this is hidden. */
export function StickyBar({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/92 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:hidden">
      <div className="page flex min-h-20 items-center justify-between gap-4 py-3">{children}</div>
    </div>
  )
}
