import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { KeepCurrentInSight } from '#src/ui/club/nav/KeepCurrentInSight.tsx'
import { Tabs } from '#src/ui/components/Tabs.tsx'

export const clubSections = [
  'reservations',
  'events',
  'participants',
  'members',
  'reviews',
  'statistics',
  'profile',
] as const
export type ClubSection = (typeof clubSections)[number]

/** Bare path of a page of "My club". */
export const clubPath = (slug: string, section: ClubSection): string =>
  section === 'reservations' ? `/club/${slug}/manage` : `/club/${slug}/manage/${section}`

/** From one page of "My club" to another. */
export function ClubNav({ slug, current, locale }: { slug: string; current: ClubSection; locale: Locale }) {
  const t = getT(locale, 'clubManage.nav')
  return (
    <KeepCurrentInSight>
      <Tabs
        label={t('label')}
        tabs={clubSections.map((section) => ({
          href: localePath(locale, clubPath(slug, section)),
          label: t(section),
          isCurrent: section === current,
        }))}
      />
    </KeepCurrentInSight>
  )
}
