'use client'

import { useEffect, useState } from 'react'
import { Button, buttonClass } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Code = { code: string; link: string | null; expiresAt: string }
type Props = {
  locale: string
  isLinked: boolean
  timeZone: string
  texts: Record<
    'connect' | 'connected' | 'disconnect' | 'disconnected' | 'code' | 'codeExpires' | 'open' | 'newCode' | 'network',
    string
  >
}

/** Links the person's Telegram: a one-time code with its link; coming back from Telegram shows what became of it. */
export function TelegramLink({ locale, isLinked, timeZone, texts }: Props) {
  const [linked, setLinked] = useState(isLinked)
  const [code, setCode] = useState<Code | null>(null)
  const [isPending, setIsPending] = useState(false)
  const isWaiting = code !== null && !linked

  useEffect(() => {
    if (!isWaiting) return
    const look = (): void => {
      if (document.visibilityState !== 'visible') return
      // No answer changes nothing: the next look asks again.
      fetchJson<{ linked: boolean }>('/api/me/telegram', { locale }).then(
        (state) => setLinked(state.linked),
        () => undefined,
      )
    }
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, 4_000)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [isWaiting, locale])

  const run = async (work: () => Promise<void>): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await work()
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
    setIsPending(false)
  }
  const ask = () => run(async () => setCode(await fetchJson<Code>('/api/me/telegram/code', { method: 'POST', locale })))
  const unlink = () =>
    run(async () => {
      await fetchJson('/api/me/telegram', { method: 'DELETE', locale })
      setLinked(false)
      setCode(null)
      toast({ text: texts.disconnected })
    })
  const until = code
    ? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
        new Date(code.expiresAt),
      )
    : ''

  return (
    <div className="grid gap-4">
      <div aria-live="polite">
        {linked && <p className="text-good">{texts.connected}</p>}
        {isWaiting && (
          <div className="grid gap-1 rounded-card border border-line bg-surface p-5">
            <p className="text-sm text-ink-soft">{texts.code}</p>
            <p className="display text-headline tracking-[0.15em] break-all">{code.code}</p>
            <p className="text-sm text-ink-soft">
              {texts.codeExpires} ({until})
            </p>
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {linked ? (
          <Button variant="soft" isPending={isPending} onClick={() => void unlink()}>
            {texts.disconnect}
          </Button>
        ) : (
          <>
            {code?.link && (
              <a className={buttonClass()} href={code.link} target="_blank" rel="noopener">
                {texts.open}
              </a>
            )}
            <Button variant={code ? 'soft' : 'primary'} isPending={isPending} onClick={() => void ask()}>
              {code ? texts.newCode : texts.connect}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
