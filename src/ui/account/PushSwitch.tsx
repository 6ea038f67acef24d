'use client'

import { useEffect, useState } from 'react'
import { Switch } from '#src/ui/components/Choice.tsx'
import { messageOf } from '#src/ui/fetchJson.ts'
import { canPush, pushedHere, startPush, stopPush } from '#src/ui/push/browserPush.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  locale: string
  /** The key that browsers subscribe with. */
  publicKey: string
  texts: Record<'saved' | 'network' | 'push' | 'pushHint' | 'pushRefused' | 'pushImpossible', string>
}

/** Whether the hub pushes to this browser; the browser itself asks before it does. */
export function PushSwitch({ locale, publicKey, texts }: Props) {
  const [state, setState] = useState<'unknown' | 'impossible' | 'refused' | 'ready'>('unknown')
  const [id, setId] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!canPush()) {
      setState('impossible')
      return
    }
    // Who said no is not asked again by the browser: only its own settings help.
    if (Notification.permission === 'denied') {
      setState('refused')
      return
    }
    void pushedHere(locale)
      .then(setId)
      .catch(() => undefined)
      .finally(() => setState('ready'))
  }, [locale])
  const change = async (isOn: boolean): Promise<void> => {
    setBusy(true)
    try {
      if (isOn) {
        const started = await startPush(locale, publicKey)
        setId(started)
        if (Notification.permission === 'denied') setState('refused')
        toast(started ? { text: texts.saved } : { text: texts.pushRefused, tone: 'bad' })
      } else if (id) {
        await stopPush(locale, id)
        setId(null)
        toast({ text: texts.saved })
      }
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const hints = {
    unknown: texts.pushHint,
    impossible: texts.pushImpossible,
    refused: texts.pushRefused,
    ready: texts.pushHint,
  }
  return (
    <Switch
      name="push-here"
      label={texts.push}
      hint={hints[state]}
      checked={id !== null}
      disabled={state !== 'ready' || isBusy}
      onChange={(event) => void change(event.target.checked)}
    />
  )
}
