'use client'

import { useEffect, useRef, useState } from 'react'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { TextField } from '#src/ui/components/Field.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'

type Props = {
  texts: FormTexts & Record<'challengeTitle' | 'challengeText' | 'challengeCode' | 'confirm' | 'processing', string>
  onCode: (code: string) => Promise<void>
}

/** 3-D Secure: the code that a bank would have sent. It stays here as long as the code is wrong. */
export function BankChallenge({ texts, onCode }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [wrong, setWrong] = useState('')
  useEffect(() => heading.current?.focus(), [])
  const form = useForm(texts, async (values) => {
    setWrong('')
    await onCode(String(values.get('code')).trim())
    // Still on the page: the bank did not take it.
    setWrong(texts.invalid)
    return undefined
  })
  return (
    <form {...form.formProps} method="post" className="flex flex-col gap-4 [&>[role=alert]:empty]:-mb-4">
      <div>
        <h2 ref={heading} tabIndex={-1} className="display text-title outline-none">
          {texts.challengeTitle}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{texts.challengeText}</p>
      </div>
      <div aria-live="polite">
        <TextField
          name="code"
          label={texts.challengeCode}
          error={form.errorOf('code') ?? (wrong || form.summary)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          required
        />
      </div>
      <SubmitButton size="lg" isWide isPending={form.isPending} pendingLabel={texts.processing}>
        {texts.confirm}
      </SubmitButton>
    </form>
  )
}
