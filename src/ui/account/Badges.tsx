import { Crown, DoorOpen, Flame, Heart, type LucideIcon, Medal, PenLine, Star } from 'lucide-react'
import type { BadgeOfPerson } from '#src/db/community/badgesOfPerson.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'

const icons: Record<string, LucideIcon> = {
  star: Star,
  door: DoorOpen,
  flame: Flame,
  heart: Heart,
  pen: PenLine,
  crown: Crown,
  medal: Medal,
}

/** What a person was awarded. */
export function Badges({ badges, locale }: { badges: BadgeOfPerson[]; locale: Locale }) {
  if (badges.length === 0) return <p className="text-ink-soft">{getT(locale, 'me.badges')('empty')}</p>
  return (
    <ul className="grid gap-4">
      {badges.map(({ slug, icon, name, description, scope }) => {
        const Icon = icons[icon] ?? Star
        return (
          <li className="flex items-center gap-4" key={`${slug} ${scope}`}>
            <span
              aria-hidden="true"
              className="grid size-12 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink"
            >
              <Icon className="size-6" />
            </span>
            <div className="min-w-0">
              <p className="text-base font-semibold">{name}</p>
              <p className="text-sm text-ink-soft">{[description, scope].filter(Boolean).join(' · ')}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
