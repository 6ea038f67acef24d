'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { controlClass, describedBy, Field, type FieldProps } from '#src/ui/components/Field.tsx'
import { IconButton } from '#src/ui/components/IconButton.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = FieldProps & { showLabel: string; hideLabel: string } & Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'required' | 'minLength' | 'defaultValue'
  >

/** A password that can be looked at while it is typed. */
export function PasswordField({ name, label, hint, error, showLabel, hideLabel, ...rest }: Props) {
  const [isShown, setIsShown] = useState(false)
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <span className="relative block">
        <input
          {...describedBy({ name, hint, error })}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          className={cx(controlClass, 'h-13 pr-14')}
          {...rest}
        />
        <IconButton
          label={isShown ? hideLabel : showLabel}
          onClick={() => setIsShown(!isShown)}
          className="absolute top-1 right-1.5 text-ink-soft"
        >
          {isShown ? <EyeOff aria-hidden="true" className="size-5" /> : <Eye aria-hidden="true" className="size-5" />}
        </IconButton>
      </span>
    </Field>
  )
}
