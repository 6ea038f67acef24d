'use client'

import { DoorClosed as DoorIcon, LogIn } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { Button, LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { ErrorState } from '#src/ui/components/ErrorState.tsx'
import type { ApiError } from '#src/ui/fetchJson.ts'
import type { ScanLabels } from '#src/ui/scan/types.ts'

type Props = { error: ApiError; event: string; locale: Locale; labels: ScanLabels; onRetry: () => void }

/** Why there is no scanner here: nobody is signed in, the person has no grant, the event does not exist, or the hub is out of reach. */
export function DoorClosed({ error, event, locale, labels, onRetry }: Props) {
  const signIn = `${localePath(locale, '/login')}?next=${encodeURIComponent(localePath(locale, `/scan/${event}`))}`
  const { status } = error
  return (
    <main className="grid min-h-dvh place-items-center">
      {status === 401 && (
        <EmptyState
          headingLevel="h1"
          icon={<LogIn />}
          title={labels.signIn.title}
          text={labels.signIn.text}
          action={<LinkButton href={signIn}>{labels.signIn.action}</LinkButton>}
        />
      )}
      {status === 403 && (
        <EmptyState
          headingLevel="h1"
          icon={<DoorIcon />}
          title={labels.notHere.title}
          text={labels.notHere.text}
          action={<LinkButton href={localePath(locale, '/')}>{labels.notHere.action}</LinkButton>}
        />
      )}
      {(status === 404 || status === 400) && (
        <EmptyState
          headingLevel="h1"
          title={labels.noEvent.title}
          text={labels.noEvent.text}
          action={<LinkButton href={localePath(locale, '/')}>{labels.noEvent.action}</LinkButton>}
        />
      )}
      {![400, 401, 403, 404].includes(status) && (
        <ErrorState
          title={labels.error.title}
          text={status === 0 ? labels.network : labels.error.text}
          action={<Button onClick={onRetry}>{labels.error.action}</Button>}
        />
      )}
    </main>
  )
}

/** The scanner's outline while the door is read. */
export function DoorSkeleton() {
  return (
    <main aria-busy="true" className="mx-auto flex h-dvh w-full max-w-6xl flex-col gap-3 px-gutter pt-15 pb-4">
      <div className="skeleton flex-1 rounded-card" />
      <div className="skeleton h-11 rounded-full" />
      <div className="skeleton h-15 rounded-full" />
    </main>
  )
}
