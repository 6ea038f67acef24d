'use client'

import { type ComponentProps, useSyncExternalStore } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { cx } from '#src/ui/cx.ts'

const never = (): (() => void) => () => undefined
/** False in the page as it came, true once its script runs it. */
const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/**
 * The button of a form that its script sends. It rests until the script is there: on a slow phone the browser would otherwise send the
 * form itself, load the page anew and lose what was written.
 */
export function SubmitButton({ disabled, className, ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const isReady = useIsReady()
  return (
    <Button
      {...rest}
      type="submit"
      disabled={disabled || !isReady}
      className={cx(className, !isReady && !disabled && 'disabled:opacity-100')}
    />
  )
}
