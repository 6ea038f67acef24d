import { CircleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

/** What every field has. `name` is also its id, so that an error summary can link to it. */
export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  /** The message of the server or of the check; ties itself to the field. */
  error?: string
  /** Words after the label of a field that may be left empty: «необязательно». */
  optionalLabel?: string
}

export const hintId = (name: string): string => `${name}-hint`
export const errorId = (name: string): string => `${name}-error`

/** aria attributes that tie a control to its hint and error. */
export const describedBy = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) => ({
  id: name,
  name,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': [error && errorId(name), hint && hintId(name)].filter(Boolean).join(' ') || undefined,
})

/** Border at 3:1 against the ground; 17 px letters keep iOS from zooming in. */
export const controlClass =
  'w-full rounded-md border border-line-strong bg-surface px-4 text-base text-ink placeholder:text-ink-soft transition-colors duration-fast hover:border-ink-soft focus:border-accent-ink aria-invalid:border-bad aria-invalid:bg-bad-soft/40 disabled:bg-sunken disabled:text-ink-soft [&[readonly]]:bg-sunken'

/** Label, control, hint, error. The control comes as a child and takes `describedBy(props)`. */
export function Field({
  name,
  label,
  hint,
  error,
  optionalLabel,
  children,
  className,
}: FieldProps & { children: ReactNode; className?: string }) {
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
        {optionalLabel && <span className="font-normal text-ink-soft"> · {optionalLabel}</span>}
      </label>
      {children}
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  )
}

export function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {error && (
        <p id={errorId(name)} className="flex items-start gap-1.5 text-sm font-medium text-bad">
          <CircleAlert aria-hidden="true" className="mt-1 size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId(name)} className="text-xs text-ink-soft">
          {hint}
        </p>
      )}
    </>
  )
}

type Native<Tag extends 'input' | 'select' | 'textarea'> = Omit<ComponentProps<Tag>, keyof FieldProps | 'id'>

export function TextField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  className,
  ...rest
}: FieldProps & Native<'input'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optionalLabel={optionalLabel}>
      <input {...describedBy({ name, hint, error })} className={cx(controlClass, 'h-13', className)} {...rest} />
    </Field>
  )
}

export function TextArea({
  name,
  label,
  hint,
  error,
  optionalLabel,
  className,
  rows = 4,
  ...rest
}: FieldProps & Native<'textarea'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optionalLabel={optionalLabel}>
      <textarea
        rows={rows}
        {...describedBy({ name, hint, error })}
        className={cx(controlClass, 'field-sizing-content min-h-28 py-3', className)}
        {...rest}
      />
    </Field>
  )
}
