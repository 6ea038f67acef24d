'use client'

import { useRef } from 'react'
import { PasswordField } from '#src/ui/account/PasswordField.tsx'
import { forgetPerson } from '#src/ui/account/session.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { chipClass } from '#src/ui/components/FilterChips.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

export type DemoAccount = { label: string; login: string; password: string }

type Props = {
  locale: string
  /** Already checked to be a page of this site. */
  next: string
  verifyHref: string
  resetHref: string
  /** Empty in production. */
  demo: DemoAccount[]
  texts: FormTexts &
    Record<
      | 'login'
      | 'password'
      | 'showPassword'
      | 'hidePassword'
      | 'submit'
      | 'forgot'
      | 'resend'
      | 'demo'
      | 'demoText'
      | 'sending',
      string
    >
}

export function LoginForm({ locale, next, verifyHref, resetHref, demo, texts }: Props) {
  const form = useForm(texts, async (values) => {
    await fetchJson('/api/auth/login', {
      method: 'POST',
      body: { login: values.get('login'), password: values.get('password') },
      locale,
    })
    await forgetPerson()
    // A whole page load: everything on it depends on who is signed in.
    location.assign(next)
    return true
  })
  const fields = useRef<HTMLDivElement>(null)
  const fillIn = ({ login, password }: DemoAccount): void => {
    for (const [name, value] of Object.entries({ login, password })) {
      const control = fields.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (control) control.value = value
    }
    fields.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }
  return (
    <form {...form.formProps} className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5" method="post">
      <FormError title={form.summary} />
      {form.code === 'email_not_verified' && (
        <Link
          href={verifyHref}
          className="-mt-2 inline-flex min-h-11 items-center font-semibold text-accent-ink underline"
        >
          {texts.resend}
        </Link>
      )}
      <div ref={fields} className="flex flex-col gap-5">
        <TextField
          name="login"
          label={texts.login}
          error={form.errorOf('login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
          maxLength={254}
          required
        />
        <PasswordField
          name="password"
          label={texts.password}
          error={form.errorOf('password')}
          showLabel={texts.showPassword}
          hideLabel={texts.hidePassword}
          autoComplete="current-password"
          required
        />
      </div>
      <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.sending}>
        {texts.submit}
      </SubmitButton>
      <Link
        href={resetHref}
        className="inline-flex min-h-11 items-center self-start text-sm font-semibold text-accent-ink hover:underline"
      >
        {texts.forgot}
      </Link>
      {demo.length > 0 && (
        <fieldset className="rounded-md border border-dashed border-line-strong p-4 pt-2">
          <legend className="px-1 text-sm font-semibold">{texts.demo}</legend>
          <p className="text-sm text-ink-soft">{texts.demoText}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            {demo.map((account) => (
              <button key={account.login} type="button" onClick={() => fillIn(account)} className={chipClass(false)}>
                {account.label}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </form>
  )
}
