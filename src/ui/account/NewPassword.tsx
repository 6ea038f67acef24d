'use client'

import { CircleCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { PasswordField } from '#src/ui/account/PasswordField.tsx'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  token: string
  passwordMin: number
  signInHref: string
  askHref: string
  texts: FormTexts &
    Record<
      | 'newPassword'
      | 'passwordHint'
      | 'showPassword'
      | 'hidePassword'
      | 'save'
      | 'sending'
      | 'doneTitle'
      | 'doneText'
      | 'backToSignIn'
      | 'askAgain',
      string
    >
}

/** A new password by the letter's token. */
export function NewPassword({ locale, token, passwordMin, signInHref, askHref, texts }: Props) {
  const [isDone, setIsDone] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useForm(texts, async (values) => {
    await fetchJson('/api/auth/reset-password', {
      method: 'POST',
      body: { token, password: values.get('password') },
      locale,
    })
    setIsDone(true)
    return true
  })
  useEffect(() => {
    if (isDone) heading.current?.focus()
  }, [isDone])
  if (isDone)
    return (
      <div className="flex flex-col gap-2">
        <CircleCheck aria-hidden="true" className="mb-2 size-14 text-good" />
        <h2 ref={heading} tabIndex={-1} className="display text-title outline-none">
          {texts.doneTitle}
        </h2>
        <p className="text-ink-soft">{texts.doneText}</p>
        <LinkButton href={signInHref} size="lg" isWide className="mt-4">
          {texts.backToSignIn}
        </LinkButton>
      </div>
    )
  return (
    <form {...form.formProps} className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5" method="post">
      <FormError title={form.summary} />
      {form.code === 'invalid_token' && (
        <Link
          href={askHref}
          className="-mt-2 inline-flex min-h-11 items-center self-start font-semibold text-accent-ink underline"
        >
          {texts.askAgain}
        </Link>
      )}
      <PasswordField
        name="password"
        label={texts.newPassword}
        hint={texts.passwordHint}
        error={form.errorOf('password')}
        showLabel={texts.showPassword}
        hideLabel={texts.hidePassword}
        autoComplete="new-password"
        minLength={passwordMin}
        required
      />
      <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.sending}>
        {texts.save}
      </SubmitButton>
    </form>
  )
}
