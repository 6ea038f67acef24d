'use client'

import { CircleCheck } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { Skeleton } from '#src/ui/components/Skeleton.tsx'
import { ApiError, fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  token: string
  signInHref: string
  texts: Record<'checking' | 'doneTitle' | 'doneText' | 'signIn' | 'failedTitle' | 'failedText' | 'network', string>
  /** The way to a new letter, under the bad news. */
  children: ReactNode
}

type State = 'checking' | 'done' | 'failed' | 'network'

/** Confirms the address by the letter's token as soon as the page is open. A mail program that only looks at the link runs no script. */
export function VerifyToken({ locale, token, signInHref, texts, children }: Props) {
  const [state, setState] = useState<State>('checking')
  const wasSent = useRef(false)
  useEffect(() => {
    // The token is good once; development runs effects twice.
    if (wasSent.current) return
    wasSent.current = true
    fetchJson('/api/auth/verify', { method: 'POST', body: { token }, locale }).then(
      () => setState('done'),
      (error: unknown) => setState(error instanceof ApiError && error.code !== 'network' ? 'failed' : 'network'),
    )
  }, [token, locale])
  return (
    <>
      <div role="status">
        {state === 'checking' && (
          <>
            <p className="sr-only">{texts.checking}</p>
            <Skeleton className="h-8 w-2/3" />
            <Skeleton className="mt-3 h-5 w-full" />
          </>
        )}
        {state === 'done' && (
          <div className="flex flex-col gap-2">
            <CircleCheck aria-hidden="true" className="mb-2 size-14 text-good" />
            <h2 className="display text-title">{texts.doneTitle}</h2>
            <p className="text-ink-soft">{texts.doneText}</p>
          </div>
        )}
        {(state === 'failed' || state === 'network') && (
          <>
            <h2 className="display text-title">{texts.failedTitle}</h2>
            <p className="mt-2 text-ink-soft">{state === 'network' ? texts.network : texts.failedText}</p>
          </>
        )}
      </div>
      {state === 'done' && (
        <LinkButton href={signInHref} size="lg" isWide className="mt-6">
          {texts.signIn}
        </LinkButton>
      )}
      {state === 'failed' && <div className="mt-6">{children}</div>}
    </>
  )
}
