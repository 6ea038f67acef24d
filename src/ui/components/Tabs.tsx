import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'

export type TabLink = { href: string; label: string; isCurrent: boolean; count?: number }

/** Views of one thing that have addresses of their own: upcoming and past, agenda and week. Links, not ARIA tabs. */
export function Tabs({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="rail !gap-6 border-b border-line !py-0">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.isCurrent ? 'page' : undefined}
          className={cx(
            'relative flex h-12 items-center gap-2 text-base font-semibold whitespace-nowrap after:absolute after:inset-x-0 after:-bottom-px after:h-0.75 after:rounded-full',
            tab.isCurrent ? 'text-ink after:bg-accent-ink' : 'text-ink-soft hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="rounded-full bg-sunken px-2 text-xs text-ink-soft">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
