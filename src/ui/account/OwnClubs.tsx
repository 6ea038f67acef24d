import type { ClubOfPerson } from '#src/db/clubsOfPerson.ts'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { Link } from '#src/ui/components/Link.tsx'

const linkClass = 'inline-flex min-h-11 items-center text-sm font-semibold text-accent-ink hover:underline'

/** The clubs of the signed-in person and what he is to each. */
export function OwnClubs({ clubs, locale }: { clubs: ClubOfPerson[]; locale: Locale }) {
  const t = getT(locale, 'me')
  if (clubs.length === 0)
    return (
      <EmptyState
        headingLevel="h3"
        title={t('noClubs.title')}
        text={t('noClubs.text')}
        action={<LinkButton href={localePath(locale, '/clubs')}>{t('noClubs.action')}</LinkButton>}
      />
    )
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {clubs.map((club) => (
        <li
          key={club.slug}
          className="relative flex items-center gap-3 rounded-md border border-line bg-surface p-3 hover:border-line-strong"
        >
          <Avatar name={club.name} url={club.logoUrl} isSquare />
          <div className="min-w-0">
            <Link
              href={localePath(locale, `/clubs/${club.slug}`)}
              className="block truncate font-semibold after:absolute after:inset-0 after:rounded-md"
            >
              {club.name}
            </Link>
            <p className="text-sm text-ink-soft">{t(`clubRole.${club.relation}`)}</p>
            {club.relation === 'head' && (
              <p className="relative z-1 -mb-2 flex flex-wrap gap-x-4">
                <Link className={linkClass} href={localePath(locale, `/club/${club.slug}/manage`)}>
                  {getT(locale, 'manage')('link')}
                </Link>
                <Link className={linkClass} href={localePath(locale, `/club/${club.slug}/manage/events`)}>
                  {getT(locale, 'clubManage.events')('title')}
                </Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
