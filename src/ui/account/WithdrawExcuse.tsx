'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#src/ui/components/Button.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  locale: string
  /** Slug. */
  event: string
  texts: Record<'withdraw' | 'withdrawn' | 'network', string>
}

/** Takes a request to be excused back. */
export function WithdrawExcuse({ locale, event, texts }: Props) {
  const router = useRouter()
  const [isPending, setIsPending] = useState(false)
  const withdraw = async (): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await fetchJson(`/api/events/${event}/excuse`, { method: 'DELETE', locale })
      toast({ text: texts.withdrawn })
      router.refresh()
    } catch (error) {
      toast({ text: messageOf(error, texts.network), tone: 'bad' })
    }
    setIsPending(false)
  }
  return (
    <Button size="sm" variant="soft" isPending={isPending} onClick={() => void withdraw()}>
      {texts.withdraw}
    </Button>
  )
}
