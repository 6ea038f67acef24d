import { Lock, Settings } from 'lucide-react'
import type { Role } from '#src/domain/actor.ts'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import type { Me } from '#src/services/accounts/me.ts'
import { facultyName } from '#src/ui/account/faculties.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { Link } from '#src/ui/components/Link.tsx'

const kindOf = (roles: readonly Role[]): 'student' | 'attendee' | 'staff' =>
  roles.includes('student') || roles.includes('club_head')
    ? 'student'
    : roles.includes('attendee')
      ? 'attendee'
      : 'staff'

/** Who one is, at the top of the profile. */
export function PersonHead({ me, locale }: { me: Me; locale: Locale }) {
  const t = getT(locale, 'me')
  const facts = [
    t(kindOf(me.roles)),
    me.yearOfStudy && t('yearOf', { year: me.yearOfStudy }),
    me.faculty && facultyName(locale, me.faculty),
  ].filter(Boolean)
  return (
    <header className="flex items-center gap-4 pt-2 md:gap-6 md:pt-8">
      <Avatar name={me.name} url={me.photo?.url} size="lg" className="md:!size-28 md:!text-xl" />
      <div className="min-w-0 flex-1">
        <h1 className="display text-title hyphens-none md:text-headline">{me.name}</h1>
        <p className="mt-1 text-sm text-ink-soft md:text-base">{facts.join(' · ')}</p>
      </div>
      <Link
        href={localePath(locale, '/me/settings')}
        aria-label={getT(locale, 'settings')('title')}
        title={getT(locale, 'settings')('title')}
        className={iconButtonClass('soft', 'self-start')}
      >
        <Settings aria-hidden="true" className="size-5" />
      </Link>
    </header>
  )
}

/** The fields only an administrator changes. */
export function LockedFields({ me, locale }: { me: Me; locale: Locale }) {
  const t = getT(locale, 'me')
  const register = getT(locale, 'auth.register')
  const fields = [
    { label: register('name'), value: me.name },
    { label: t('email'), value: me.email },
    ...(me.sduId ? [{ label: t('sduId'), value: me.sduId }] : []),
  ]
  return (
    <div className="rounded-card border border-line bg-surface p-5 md:p-6">
      <dl className="flex flex-col gap-4">
        {fields.map((field) => (
          <div key={field.label}>
            <dt className="text-xs text-ink-soft">{field.label}</dt>
            <dd className="text-base font-semibold wrap-anywhere">{field.value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 flex gap-2 border-t border-line pt-4 text-sm text-ink-soft">
        <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        {t('fixedByAdmin')}
      </p>
    </div>
  )
}
