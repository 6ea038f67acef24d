'use client'

import { useState } from 'react'
import { fill } from '#src/i18n/island.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  token: string
  /** Signed in: the ticket becomes the person's own. Else a name is written on it. */
  isSignedIn: boolean
  ticketsHref: string
  texts: FormTexts & Record<'claim' | 'name' | 'sendName' | 'named' | 'sending', string>
}

/** Takes a ticket that a friend has bought. */
export function ClaimTicket({ locale, token, isSignedIn, ticketsHref, texts }: Props) {
  const [named, setNamed] = useState('')
  const form = useForm(texts, async (values) => {
    const name = isSignedIn ? undefined : String(values.get('name'))
    const { id, holderName } = await fetchJson<{ id: string; holderName: string }>('/api/tickets/claim', {
      method: 'POST',
      body: { token, ...(name ? { name } : {}) },
      locale,
    })
    if (!isSignedIn) {
      setNamed(fill(texts.named, { name: holderName }))
      return undefined
    }
    location.assign(`${ticketsHref}/${id}`)
    return true
  })
  return (
    <form {...form.formProps} method="post" className="flex flex-col gap-4 [&>[role=alert]:empty]:-mb-4">
      <FormError title={form.summary} />
      {!isSignedIn && (
        <TextField
          name="name"
          label={texts.name}
          error={form.errorOf('name')}
          autoComplete="name"
          minLength={2}
          maxLength={120}
          required
        />
      )}
      <SubmitButton
        size="lg"
        isWide
        variant={isSignedIn ? 'primary' : 'soft'}
        isPending={form.isPending}
        pendingLabel={texts.sending}
      >
        {isSignedIn ? texts.claim : texts.sendName}
      </SubmitButton>
      <p role="status" className="text-sm text-good">
        {named}
      </p>
    </form>
  )
}
