'use client'

import { useState } from 'react'
import { CheckMail, type CheckMailTexts } from '#src/ui/account/CheckMail.tsx'
import { PasswordField } from '#src/ui/account/PasswordField.tsx'
import { PhotoField, type PhotoTexts } from '#src/ui/account/PhotoField.tsx'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { SelectField } from '#src/ui/components/Choice.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Option = { value: string; label: string }

type Props = {
  locale: string
  policy: { hasSduId: boolean; isSduIdRequired: boolean; passwordMin: number }
  faculties: Option[]
  years: Option[]
  outboxHref: string | null
  texts: FormTexts &
    PhotoTexts &
    Record<
      | 'name'
      | 'nameHint'
      | 'email'
      | 'emailHint'
      | 'sduId'
      | 'sduIdHint'
      | 'password'
      | 'passwordHint'
      | 'showPassword'
      | 'hidePassword'
      | 'faculty'
      | 'year'
      | 'statsHint'
      | 'submit'
      | 'sending'
      | 'optional',
      string
    >
  sent: CheckMailTexts
}

/** A new account; then the way to the letter. */
export function RegisterForm({ locale, policy, faculties, years, outboxHref, texts, sent }: Props) {
  const [email, setEmail] = useState<string | null>(null)
  const form = useForm(texts, async (values) => {
    values.set('locale', locale)
    const photo = values.get('photo')
    // A form sends a file field that was left alone as an empty file.
    if (photo instanceof File && photo.size === 0) values.delete('photo')
    await fetchJson('/api/auth/register', { method: 'POST', body: values, locale })
    setEmail(String(values.get('email')))
    return true
  })
  if (email)
    return (
      <CheckMail
        locale={locale}
        email={email}
        texts={sent}
        endpoint="/api/auth/resend-verification"
        outboxHref={outboxHref}
      />
    )
  return (
    <form {...form.formProps} className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5" method="post">
      <FormError title={form.summary} />
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        error={form.errorOf('name')}
        autoComplete="name"
        minLength={2}
        maxLength={120}
        required
      />
      <TextField
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        error={form.errorOf('email')}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      {policy.hasSduId && (
        <TextField
          name="sduId"
          label={texts.sduId}
          hint={texts.sduIdHint}
          error={form.errorOf('sduId')}
          optionalLabel={policy.isSduIdRequired ? undefined : texts.optional}
          required={policy.isSduIdRequired}
          inputMode="numeric"
          autoComplete="off"
          pattern="[A-Za-z0-9\-]{4,20}"
          maxLength={20}
        />
      )}
      <PasswordField
        name="password"
        label={texts.password}
        hint={texts.passwordHint}
        error={form.errorOf('password')}
        showLabel={texts.showPassword}
        hideLabel={texts.hidePassword}
        autoComplete="new-password"
        minLength={policy.passwordMin}
        required
      />
      <PhotoField texts={{ ...texts, optional: texts.optional }} error={form.errorOf('photo')} />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <SelectField
          name="faculty"
          label={texts.faculty}
          error={form.errorOf('faculty')}
          optionalLabel={texts.optional}
          options={faculties}
          defaultValue=""
        />
        <SelectField
          name="yearOfStudy"
          label={texts.year}
          error={form.errorOf('yearOfStudy')}
          optionalLabel={texts.optional}
          options={years}
          defaultValue=""
        />
      </div>
      <p className="-mt-3 text-xs text-ink-soft">{texts.statsHint}</p>
      <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.sending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
