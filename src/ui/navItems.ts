/** Icons by name: the list is data. */
export type NavIcon = 'events' | 'clubs' | 'tickets' | 'chat' | 'profile'

export type NavItem = {
  href: string
  label: NavIcon
  /** Pages it stands for, as prefixes of the bare path. */
  covers: string[]
  /** Not in the header of a wide screen: it is in the profile menu there. */
  isPhoneOnly?: boolean
}

/** The thumb's navigation, five at most; the same list heads wide screens. */
export const navItems: NavItem[] = [
  { href: '/', label: 'events', covers: ['/events', '/locations', '/leaderboard'] },
  { href: '/clubs', label: 'clubs', covers: ['/clubs'] },
  { href: '/me/tickets', label: 'tickets', covers: ['/me/tickets', '/orders', '/checkout'] },
  { href: '/chat', label: 'chat', covers: ['/chat'] },
  {
    href: '/me',
    label: 'profile',
    covers: ['/me/settings', '/login', '/register', '/verify', '/reset'],
    isPhoneOnly: true,
  },
]

/** True when the page at `path` (bare) belongs to the item. */
export const isCurrent = (item: NavItem, path: string): boolean =>
  path === item.href || item.covers.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))

/** Menu of the signed-in. `audience` hides an item from others; `isOutside` has no language. */
export const userMenuItems: {
  href: string
  label: 'profile' | 'tickets' | 'schedule' | 'settings' | 'admin'
  audience?: 'head' | 'staff'
  isOutside?: boolean
}[] = [
  { href: '/me', label: 'profile' },
  { href: '/me/tickets', label: 'tickets' },
  { href: '/me/schedule', label: 'schedule' },
  { href: '/me/settings', label: 'settings' },
  { href: '/admin', label: 'admin', audience: 'staff', isOutside: true },
]

export const footerItems: { href: string; label: 'locations' | 'leaderboard' }[] = [
  { href: '/locations', label: 'locations' },
]
