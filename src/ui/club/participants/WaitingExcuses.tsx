'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import type { Messages } from '#src/i18n/types.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Excuse = { id: string; name: string; reason: string; about: string }
type Props = {
  excuses: Excuse[]
  locale: Locale
  texts: { [Key in keyof Messages['clubManage']['excuse']]: string }
  network: string
}

/** Members who ask to be excused; the head decides. */
export function WaitingExcuses({ excuses, locale, texts, network }: Props) {
  const router = useRouter()
  const [pending, setPending] = useState<string | null>(null)
  const decide = async ({ id, name }: Excuse, status: 'granted' | 'declined'): Promise<void> => {
    if (pending) return
    setPending(id)
    try {
      await fetchJson(`/api/excuses/${id}?depth=0`, { method: 'PATCH', body: { status }, locale })
      toast({ text: fill(texts[status], { name }) })
      router.refresh()
    } catch (refusal) {
      toast({ text: messageOf(refusal, network), tone: 'bad' })
    }
    setPending(null)
  }
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {excuses.map((each) => (
        <li className="flex flex-col gap-1 rounded-card border border-line bg-surface p-4" key={each.id}>
          <p className="font-semibold">{each.name}</p>
          <p className="text-sm text-ink-soft">{each.about}</p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{each.reason}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              aria-label={fill(texts.grantOne, { name: each.name })}
              isPending={pending === each.id}
              onClick={() => void decide(each, 'granted')}
              size="sm"
            >
              {texts.grant}
            </Button>
            <Button
              aria-label={fill(texts.declineOne, { name: each.name })}
              isPending={pending === each.id}
              onClick={() => void decide(each, 'declined')}
              size="sm"
              variant="soft"
            >
              {texts.decline}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
