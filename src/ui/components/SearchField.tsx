import { Search } from 'lucide-react'
import { cx } from '#src/ui/cx.ts'

type Props = {
  action: string
  label: string
  placeholder: string
  submitLabel: string
  name?: string
  value?: string
  /** Filters that stay when the words change. */
  keep?: Record<string, string>
  className?: string
}

/** A search form that answers with a page of its own (GET): works before and without script. */
export function SearchField({
  action,
  label,
  placeholder,
  submitLabel,
  name = 'q',
  value,
  keep = {},
  className,
}: Props) {
  return (
    <search className={cx('block', className)}>
      <form action={action} method="get" className="relative">
        {Object.entries(keep).map(([key, each]) => (
          <input key={key} type="hidden" name={key} value={each} />
        ))}
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-4.5 size-5 -translate-y-1/2 text-ink-soft"
        />
        <input
          type="search"
          name={name}
          defaultValue={value}
          aria-label={label}
          placeholder={placeholder}
          enterKeyHint="search"
          autoComplete="off"
          className="h-13 w-full rounded-full border border-transparent bg-sunken pr-4 pl-12.5 text-base text-ink placeholder:text-ink-soft hover:border-line-strong focus:border-accent-ink"
        />
        <button
          type="submit"
          className="sr-only focus:not-sr-only focus:absolute focus:top-1.5 focus:right-1.5 focus:h-10 focus:rounded-full focus:bg-accent focus:px-4 focus:text-sm focus:font-semibold focus:text-on-accent"
        >
          {submitLabel}
        </button>
      </form>
    </search>
  )
}
