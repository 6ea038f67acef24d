import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import type { ClubCardData } from '#src/ui/types.ts'

type Props = {
  club: ClubCardData
  locale: Locale /** A subscribe button; it stays above the card's link. */
  action?: ReactNode
  headingLevel?: 'h2' | 'h3'
}

/** A club: its picture, what it is about, how alive it is. */
export function ClubCard({ club, locale, action, headingLevel: Heading = 'h3' }: Props) {
  const t = getT(locale, 'clubs')
  return (
    <article className="group relative flex gap-4 rounded-card border border-line bg-surface p-4 transition-colors duration-fast hover:border-line-strong">
      {club.photo ? (
        <span className="size-20 shrink-0 overflow-hidden rounded-[1.1rem] bg-sunken">
          <PosterImage picture={club.photo} sizes="5rem" alt="" />
        </span>
      ) : (
        <Avatar name={club.name} isSquare className="!size-20 !text-xl" />
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        <Heading className="truncate text-base font-semibold">
          <Link
            href={localePath(locale, `/clubs/${club.slug}`)}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {club.name}
          </Link>
        </Heading>
        <p className="line-clamp-2 text-sm text-ink-soft">{club.summary}</p>
        <p className="mt-auto flex flex-wrap gap-x-2 pt-2 text-xs text-ink-soft">
          <span>{t('members', { count: club.members })}</span>
          {club.upcoming > 0 && (
            <span className="font-semibold text-accent-ink">{t('upcomingCount', { count: club.upcoming })}</span>
          )}
        </p>
      </div>
      {action && <div className="relative z-1 self-center">{action}</div>}
    </article>
  )
}
