'use client'

import { useState } from 'react'
import { CheckMail, type CheckMailTexts } from '#src/ui/account/CheckMail.tsx'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  endpoint: '/api/auth/resend-verification' | '/api/auth/forgot-password'
  outboxHref: string | null
  texts: FormTexts & Record<'emailLabel' | 'submit' | 'sending', string>
  sent: CheckMailTexts
}

/** Asks where to send a letter. The answer is the same whether the address has an account or not. */
export function AskLetter({ locale, endpoint, outboxHref, texts, sent }: Props) {
  const [email, setEmail] = useState<string | null>(null)
  const form = useForm(texts, async (values) => {
    const given = String(values.get('email'))
    await fetchJson(endpoint, { method: 'POST', body: { email: given }, locale })
    setEmail(given)
    return true
  })
  if (email) return <CheckMail locale={locale} email={email} texts={sent} endpoint={endpoint} outboxHref={outboxHref} />
  return (
    <form {...form.formProps} className="flex flex-col gap-5 [&>[role=alert]:empty]:-mb-5" method="post">
      <FormError title={form.summary} />
      <TextField
        name="email"
        type="email"
        label={texts.emailLabel}
        error={form.errorOf('email')}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.sending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
