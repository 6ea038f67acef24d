'use client'

import { useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { controlClass, describedBy, Field } from '#src/ui/components/Field.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Redemption = { code: string; cups: number; points: number; expiresAt: string }
type Props = {
  locale: string
  /** Cups the balance is good for, one at least. */
  most: number
  /** Names of one cup, two cups …; the first belongs to one. */
  cups: string[]
  /** The code that may be used already. */
  redemption: Redemption | null
  timeZone: string
  texts: Record<'howMany' | 'getCode' | 'newCode' | 'code' | 'codeUntil' | 'text' | 'network', string>
}

/** Gets a code for the till and shows it as large as a cashier needs. */
export function CoffeeExchange({ locale, most, cups, redemption, timeZone, texts }: Props) {
  const [open, setOpen] = useState(redemption)
  const [wanted, setWanted] = useState(redemption?.cups ?? 1)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState('')
  const ask = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    setError('')
    try {
      setOpen(await fetchJson<Redemption>('/api/me/bonuses/redeem', { method: 'POST', body: { cups: wanted }, locale }))
    } catch (refusal) {
      setError(messageOf(refusal, texts.network))
    }
    setIsPending(false)
  }
  const until = open
    ? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
        new Date(open.expiresAt),
      )
    : ''
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-5">
      <p className="text-sm text-ink-soft">{texts.text}</p>
      <div aria-live="polite">
        {open && (
          <>
            <p className="text-xs font-semibold text-ink-soft">{texts.code}</p>
            <p className="display text-headline tracking-[0.2em] break-all uppercase">{open.code}</p>
            <p className="text-sm text-ink-soft">
              {cups[open.cups - 1]} · {texts.codeUntil.replace('{time}', until)}
            </p>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={texts.howMany} name="cups" {...(error ? { error } : {})} className="min-w-32">
          <select
            {...describedBy({ name: 'cups', ...(error ? { error } : {}) })}
            className={`${controlClass} h-11`}
            onChange={(event) => setWanted(Number(event.target.value))}
            value={wanted}
          >
            {cups.slice(0, most).map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Button isPending={isPending} onClick={() => void ask()}>
          {open ? texts.newCode : texts.getCode}
        </Button>
      </div>
    </div>
  )
}
