import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { controlClass, describedBy, Field, FieldNotes, type FieldProps } from '#src/ui/components/Field.tsx'
import { cx } from '#src/ui/cx.ts'

type Option = { value: string; label: string; isDisabled?: boolean }

/** The phone's own picker: the best one there is for a list of plain options. */
export function SelectField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  options,
  className,
  ...rest
}: FieldProps & { options: Option[] } & Omit<ComponentProps<'select'>, keyof FieldProps | 'id'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optionalLabel={optionalLabel}>
      <span className="relative block">
        <select
          {...describedBy({ name, hint, error })}
          className={cx(controlClass, 'h-13 appearance-none pr-11', className)}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-4 size-5 -translate-y-1/2 text-ink-soft"
        />
      </span>
    </Field>
  )
}

/** A box with its label at the right; the whole line is the touch area. `label` may hold links. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  className,
  ...rest
}: Omit<FieldProps, 'label'> & { label: ReactNode } & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type'>) {
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={name} className="flex min-h-11 items-center gap-3 py-1.5 text-base">
        <input
          type="checkbox"
          {...describedBy({ name, hint, error })}
          className="size-5.5 shrink-0 rounded-xs accent-accent"
          {...rest}
        />
        <span>{label}</span>
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  )
}

/** On or off at once, without a save button. */
export function Switch({
  name,
  label,
  hint,
  error,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type'>) {
  return (
    <div>
      <label htmlFor={name} className="flex min-h-12 items-center justify-between gap-4 py-2 text-base">
        <span>{label}</span>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          {...describedBy({ name, hint, error })}
          className="relative h-8 w-13 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors duration-fast before:absolute before:top-1 before:left-1 before:size-5.5 before:rounded-full before:bg-line-strong before:transition-[translate] before:duration-fast before:ease-out checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-on-accent disabled:cursor-default disabled:opacity-45"
          {...rest}
        />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  )
}

/** One of a few, all in sight: theme, schedule view, ticket type filter. Native radios, so arrows work. */
export function SegmentedControl({
  name,
  legend,
  options,
  value,
  onChange,
  isLegendHidden = true,
}: {
  name: string
  legend: string
  options: Option[]
  value?: string
  onChange?: (value: string) => void
  isLegendHidden?: boolean
}) {
  return (
    <fieldset className="min-w-0">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1.5 text-sm font-semibold'}>{legend}</legend>
      <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-full bg-sunken p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex h-10 cursor-pointer items-center justify-center rounded-full px-3 text-center text-sm font-semibold text-ink-soft transition-colors duration-fast has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-3 has-focus-visible:outline-accent-ink"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.isDisabled}
              className="sr-only"
              {...(onChange
                ? { checked: value === option.value, onChange: () => onChange(option.value) }
                : { defaultChecked: value === option.value })}
            />
            <span className="truncate">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
