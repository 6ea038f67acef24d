'use client'

import { useRouter } from 'next/navigation'
import type { Locale } from '#src/i18n/config.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  /** Slug. */
  club: string
  locale: Locale
  texts: FormTexts & Record<'email' | 'add' | 'adding' | 'added', string>
}

/** Adds a registered student to the club by e-mail: names of strangers are not searched. */
export function AddMember({ club, locale, texts }: Props) {
  const router = useRouter()
  const { formProps, isPending, summary, errorOf } = useForm({ ...texts, email: texts.invalid }, async (values) => {
    const email = String(values.get('email'))
    await fetchJson(`/api/clubs/${club}/members`, { method: 'POST', body: { email }, locale })
    toast({ text: texts.added })
    formProps.ref.current?.reset()
    router.refresh()
    return undefined
  })
  return (
    <form {...formProps} className="grid max-w-text gap-4">
      <FormError {...(summary ? { title: summary } : {})} />
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-56 flex-1">
          <TextField
            autoComplete="off"
            error={errorOf('email')}
            inputMode="email"
            label={texts.email}
            name="email"
            required
            type="email"
          />
        </div>
        <div className="sm:pt-7">
          <SubmitButton isPending={isPending} pendingLabel={texts.adding}>
            {texts.add}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
