import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { ClubNav, type ClubSection } from '#src/ui/club/nav/ClubNav.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

type Props = {
  club: { slug: string; name: string }
  section: ClubSection
  locale: Locale
  /** Bare, as it is now. */
  path: string
  title: string
  about?: string
  /** Beside the title on wide screens: the page's main action. */
  action?: ReactNode
  children: ReactNode
}

/** The frame of a page of "My club". */
export function ClubFrame({ club, section, locale, path, title, about, action, children }: Props) {
  return (
    <SiteShell back={{ href: `/clubs/${club.slug}`, label: club.name }} locale={locale} path={path}>
      <ClubNav current={section} locale={locale} slug={club.slug} />
      <div className="mt-4 flex flex-col gap-4 md:flex-row md:items-end md:justify-between md:gap-8">
        <PageHead about={about} title={title} />
        {action && <div className="flex shrink-0 flex-wrap gap-3">{action}</div>}
      </div>
      {children}
    </SiteShell>
  )
}
