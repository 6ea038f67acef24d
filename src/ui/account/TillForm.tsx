'use client'

import { type FormEvent, useRef, useState } from 'react'
import { TextField } from '#src/ui/components/Field.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Taken = { name: string; cups: number; points: number; balance: number }
type Props = {
  locale: string
  /** `cups[n - 1]`: «{name}: n чашек» with the name left open. */
  taken: string[]
  texts: Record<'code' | 'take' | 'left' | 'network', string>
}

/** The partner's till: a code in, bonuses taken, ready for the next. */
export function TillForm({ locale, taken, texts }: Props) {
  const [done, setDone] = useState<Taken | null>(null)
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const take = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isPending) return
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    setIsPending(true)
    setError('')
    setDone(null)
    try {
      setDone(await fetchJson<Taken>('/api/bonuses/redemptions/confirm', { method: 'POST', body: { code }, locale }))
      form.current?.reset()
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
    setIsPending(false)
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form className="mt-6 grid max-w-sm gap-4" onSubmit={(event) => void take(event)} ref={form}>
      <TextField
        autoCapitalize="none"
        autoComplete="off"
        label={texts.code}
        maxLength={20}
        minLength={4}
        name="code"
        pattern="[A-Za-z0-9]+"
        required
        {...(error ? { error } : {})}
        className="uppercase"
      />
      <SubmitButton isPending={isPending} size="lg">
        {texts.take}
      </SubmitButton>
      <div aria-live="assertive">
        {done && (
          <div className="rounded-card bg-good-soft p-5 text-good">
            <p className="display text-title">{taken[done.cups - 1]?.replace('{name}', done.name)}</p>
            <p className="mt-1 text-sm">
              {texts.left.replace('{points}', String(done.points)).replace('{balance}', String(done.balance))}
            </p>
          </div>
        )}
      </div>
    </form>
  )
}
