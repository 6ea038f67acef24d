'use client'

import { useState } from 'react'
import { forgetPerson } from '#src/ui/account/session.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = { locale: string; homeHref: string; texts: Record<'here' | 'everywhere' | 'network', string> }

const doors = {
  here: '/api/auth/logout',
  /** Payload's own: ends every session of the account. */
  everywhere: '/api/users/logout?allSessions=true',
} as const

/** Ways out. Whatever this phone kept of the person goes with him. */
export function SignOutButtons({ locale, homeHref, texts }: Props) {
  const [pending, setPending] = useState<keyof typeof doors | null>(null)
  const leave = async (door: keyof typeof doors): Promise<void> => {
    if (pending) return
    setPending(door)
    try {
      await fetchJson(doors[door], { method: 'POST', locale })
    } catch (error) {
      // Already signed out elsewhere: that is what was wanted.
      if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) {
        toast({ text: messageOf(error, texts.network), tone: 'bad' })
        return setPending(null)
      }
    }
    await forgetPerson()
    location.assign(homeHref)
  }
  return (
    <div className="flex flex-col gap-3 sm:flex-row">
      <Button variant="soft" onClick={() => void leave('here')} isPending={pending === 'here'}>
        {texts.here}
      </Button>
      <Button variant="danger" onClick={() => void leave('everywhere')} isPending={pending === 'everywhere'}>
        {texts.everywhere}
      </Button>
    </div>
  )
}
