import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

type Props = {
  name: string
  value: string
  title: ReactNode
  text?: ReactNode
  /** At the right end: a price. */
  aside?: ReactNode
  icon?: ReactNode
  isChecked?: boolean
  isDisabled?: boolean
  onChange?: ComponentProps<'input'>['onChange']
}

/** One of a few offers, as a native radio: ticket types, ways to pay. Group them in a `<fieldset>` with a legend. */
export function OptionCard({ name, value, title, text, aside, icon, isChecked, isDisabled, onChange }: Props) {
  return (
    <label
      className={cx(
        'flex min-h-16 items-center gap-4 rounded-md border border-line bg-surface px-4 py-3.5 transition-colors duration-fast has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink',
        isDisabled ? 'cursor-not-allowed text-ink-soft' : 'cursor-pointer hover:border-line-strong',
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        disabled={isDisabled}
        className="size-5 shrink-0 accent-accent"
        {...(onChange ? { checked: isChecked ?? false, onChange } : { defaultChecked: isChecked })}
      />
      {icon && (
        <span aria-hidden="true" className="text-ink-soft [&_svg]:size-6">
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block text-base font-semibold">{title}</span>
        {text && <span className="block text-sm text-ink-soft">{text}</span>}
      </span>
      {aside && (
        <span className={cx('text-base font-semibold whitespace-nowrap', isDisabled && 'line-through')}>{aside}</span>
      )}
    </label>
  )
}
