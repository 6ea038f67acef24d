import type { getT } from '#src/i18n/translate.ts'

type NavKey = Parameters<ReturnType<typeof getT<'site.nav'>>>[0]

/** Icons by name, so that the list can cross to a client component. */
export type NavIcon = 'events' | 'clubs' | 'tickets' | 'schedule' | 'profile'

export type NavItem = { href: string; label: NavKey; icon: NavIcon; /** Not in the header of a wide screen: it is in the profile menu there. */ isPhoneOnly?: boolean }

/** The thumb's navigation, five at most; the same list heads wide screens. The chat takes the place of the schedule when it comes. */
export const navItems: NavItem[] = [
  { href: '/', label: 'events', icon: 'events' },
  { href: '/clubs', label: 'clubs', icon: 'clubs' },
  { href: '/me/tickets', label: 'tickets', icon: 'tickets' },
  { href: '/me/schedule', label: 'schedule', icon: 'schedule' },
  { href: '/me', label: 'profile', icon: 'profile', isPhoneOnly: true },
]

export const footerItems: { href: string; label: 'locations' | 'leaderboard' }[] = [
  { href: '/locations', label: 'locations' },
  { href: '/leaderboard', label: 'leaderboard' },
]
