import { cx } from '#src/ui/cx.ts'

const sizes = { sm: 'size-8 text-xs', md: 'size-11 text-sm', lg: 'size-16 text-lg', xl: 'size-24 text-xl' }

/** First letters of the first two words: «Айгерим Сапарова» → АС. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')

type Props = {
  name: string
  url?: string | null
  size?: keyof typeof sizes
  /** Clubs are squares, people are circles. */
  isSquare?: boolean
  className?: string
}

/** A face or the initials. Decorative: the name stands beside it; where it does not, label the parent. */
export function Avatar({ name, url, size = 'md', isSquare, className }: Props) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid shrink-0 place-items-center overflow-hidden bg-accent-soft font-semibold text-accent-ink select-none',
        isSquare ? 'rounded-[28%]' : 'rounded-full',
        sizes[size],
        className,
      )}
    >
      {url ? (
        <img src={url} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      ) : (
        initials(name)
      )}
    </span>
  )
}

/** A few overlapping faces and how many more there are. */
export function AvatarStack({ people, label }: { people: { name: string; url?: string | null }[]; label: string }) {
  return (
    <span className="inline-flex items-center gap-3">
      <span className="flex -space-x-2">
        {people.slice(0, 4).map((person) => (
          <Avatar key={person.name} name={person.name} url={person.url} size="sm" className="ring-2 ring-canvas" />
        ))}
      </span>
      <span className="text-sm text-ink-soft">{label}</span>
    </span>
  )
}
