'use client'

import { CalendarPlus, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Address = { url: string; webcal: string }
type Props = {
  locale: string
  feed: Address | null
  texts: Record<
    | 'turnOn'
    | 'subscribe'
    | 'address'
    | 'copy'
    | 'copied'
    | 'copyFailed'
    | 'renew'
    | 'renewed'
    | 'revoke'
    | 'revoked'
    | 'network',
    string
  >
}

/** The private calendar address: turned on, handed to a calendar, copied, changed, turned off. */
export function CalendarFeed({ locale, feed, texts }: Props) {
  const [shown, setShown] = useState(feed)
  const [isPending, setIsPending] = useState(false)
  const ask = async (method: 'POST' | 'DELETE', told?: string): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      const answer = await fetchJson<{ feed: Address | null }>('/api/me/calendar-feed', { method, locale })
      setShown(answer.feed)
      if (told) toast({ text: told })
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
    setIsPending(false)
  }
  const copy = async (url: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: texts.copied })
    } catch {
      toast({ text: texts.copyFailed, tone: 'bad' })
    }
  }
  if (!shown)
    return (
      <Button variant="soft" isPending={isPending} onClick={() => void ask('POST')}>
        {texts.turnOn}
      </Button>
    )
  return (
    <div className="flex flex-col items-start gap-4">
      <a href={shown.webcal} className={buttonClass('primary')}>
        <CalendarPlus aria-hidden="true" className="size-4.5" />
        {texts.subscribe}
      </a>
      <div className="flex w-full max-w-text items-end gap-2">
        <label className="min-w-0 flex-1">
          <span className="mb-1.5 block text-sm font-semibold">{texts.address}</span>
          <input
            className="h-11 w-full rounded-md border border-line-strong bg-surface px-3 font-mono text-sm text-ellipsis"
            onFocus={(event) => event.target.select()}
            readOnly
            value={shown.url}
          />
        </label>
        <Button variant="soft" aria-label={texts.copy} title={texts.copy} onClick={() => void copy(shown.url)}>
          <Copy aria-hidden="true" className="size-4.5" />
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="soft" isPending={isPending} onClick={() => void ask('POST', texts.renewed)}>
          {texts.renew}
        </Button>
        <Button size="sm" variant="danger" isPending={isPending} onClick={() => void ask('DELETE', texts.revoked)}>
          {texts.revoke}
        </Button>
      </div>
    </div>
  )
}
