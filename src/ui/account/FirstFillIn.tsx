'use client'

import { useRouter } from 'next/navigation'
import { PhotoField, type PhotoTexts } from '#src/ui/account/PhotoField.tsx'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'
import { sessionKey } from '#src/ui/keys.ts'
import { toast } from '#src/ui/toast.ts'

type Words = Record<'heading' | 'text' | 'done' | 'submit' | 'sending', string>
const card = 'flex flex-col gap-4 [&>[role=alert]:empty]:-mb-4 rounded-card border border-line bg-surface p-5 md:p-6'

function Head({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h2 className="display text-title">{title}</h2>
      <p className="mt-1 text-sm text-ink-soft">{text}</p>
    </div>
  )
}

/** The photo of a person who has none: once, as only an administrator changes it later. */
export function AddPhoto({ locale, texts }: { locale: string; texts: FormTexts & PhotoTexts & Words }) {
  const router = useRouter()
  const form = useForm(texts, async (values) => {
    await fetchJson('/api/users/me/photo', { method: 'POST', body: values, locale })
    // The header shows the photo: it has to ask again.
    sessionStorage.removeItem(sessionKey)
    toast({ text: texts.done })
    router.refresh()
    return true
  })
  return (
    <form {...form.formProps} method="post" className={card}>
      <Head title={texts.heading} text={texts.text} />
      <FormError title={form.summary} />
      <PhotoField texts={texts} error={form.errorOf('photo')} required />
      <SubmitButton isPending={form.isPending} pendingLabel={texts.sending} className="self-start">
        {texts.submit}
      </SubmitButton>
    </form>
  )
}

/** The SDU ID of a student who has none. */
export function AddSduId({
  locale,
  texts,
}: {
  locale: string
  texts: FormTexts & Words & { label: string; hint: string }
}) {
  const router = useRouter()
  const form = useForm(texts, async (values) => {
    await fetchJson('/api/users/me', { method: 'PATCH', body: { sduId: values.get('sduId') }, locale })
    toast({ text: texts.done })
    router.refresh()
    return true
  })
  return (
    <form {...form.formProps} method="post" className={card}>
      <Head title={texts.heading} text={texts.text} />
      <FormError title={form.summary} />
      <TextField
        name="sduId"
        label={texts.label}
        hint={texts.hint}
        error={form.errorOf('sduId')}
        inputMode="numeric"
        autoComplete="off"
        pattern="[A-Za-z0-9\-]{4,20}"
        maxLength={20}
        required
      />
      <SubmitButton isPending={form.isPending} pendingLabel={texts.sending} className="self-start">
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
