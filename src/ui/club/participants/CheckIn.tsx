'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import type { Messages } from '#src/i18n/types.ts'
import { AskReason } from '#src/ui/club/participants/AskReason.tsx'
import { Button } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

export type CheckInTexts = {
  [Key in keyof Omit<Messages['clubManage']['checkIn'], 'verdict'>]: string
} & { verdict: Record<keyof Messages['clubManage']['checkIn']['verdict'], string> }

type Verdict = 'admitted' | keyof CheckInTexts['verdict']
type Answer = { verdict: Verdict; canOverride?: boolean; opensAt?: string }

type Props = {
  /** Id. */
  event: string
  ticket: { id: string; code: string; name: string }
  isIn: boolean
  timeZone: string
  locale: Locale
  texts: CheckInTexts
  network: string
}

/** Checks a guest in by hand, through the same door as the scanner, or takes that back with a reason. */
export function CheckIn({ event, ticket, isIn, timeZone, locale, texts, network }: Props) {
  const router = useRouter()
  const [asked, setAsked] = useState<'early' | 'undo' | null>(null)
  const [opensAt, setOpensAt] = useState('')
  const [isPending, setIsPending] = useState(false)
  // One nonce for one wish: a repeated tap counts once.
  const nonce = useRef(crypto.randomUUID())
  const { name } = ticket
  const done = (text: string): void => {
    nonce.current = crypto.randomUUID()
    setAsked(null)
    toast({ text: fill(text, { name }) })
    router.refresh()
  }
  const send = async (work: () => Promise<void>): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await work()
    } catch (refusal) {
      toast({ text: messageOf(refusal, network), tone: 'bad' })
    }
    setIsPending(false)
  }
  const admit = (override?: string) =>
    send(async () => {
      const body = { event, code: ticket.code, nonce: nonce.current, ...(override ? { override } : {}) }
      const answer = await fetchJson<Answer>('/api/check-in', { method: 'POST', body, locale })
      if (answer.verdict === 'admitted') return done(texts.admitted)
      nonce.current = crypto.randomUUID()
      if (answer.verdict === 'not_yet_open' && answer.canOverride) {
        setOpensAt(answer.opensAt ?? '')
        return setAsked('early')
      }
      toast({ text: `${name}: ${texts.verdict[answer.verdict]}`, tone: 'bad' })
      router.refresh()
    })
  const undo = (reason: string) =>
    send(async () => {
      const body = { event, ticket: ticket.id, nonce: nonce.current, reason }
      await fetchJson('/api/check-in/undo', { method: 'POST', body, locale })
      done(texts.undone)
    })
  const early = opensAt
    ? fill(texts.earlyText, { time: formatWhen(opensAt, { locale, timeZone, now: Date.now() }) })
    : ''
  return (
    <>
      {isIn ? (
        <Button aria-label={fill(texts.undoOne, { name })} onClick={() => setAsked('undo')} size="sm" variant="ghost">
          {texts.undo}
        </Button>
      ) : (
        <Button
          aria-label={fill(texts.admitOne, { name })}
          isPending={isPending}
          onClick={() => void admit()}
          size="sm"
          variant="strong"
        >
          {texts.admit}
        </Button>
      )}
      {asked && (
        <AskReason
          isPending={isPending}
          keep={texts.keep}
          label={texts.reason}
          onClose={() => setAsked(null)}
          onSend={(reason) => void (asked === 'undo' ? undo(reason) : admit(reason))}
          send={asked === 'undo' ? texts.undoDo : texts.admitAnyway}
          text={asked === 'undo' ? texts.undoText : early}
          title={asked === 'undo' ? texts.undoTitle : texts.early}
          tone={asked === 'undo' ? 'danger' : 'primary'}
        />
      )}
    </>
  )
}
