'use client'

import { Ban, Copy, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EventPhase } from '#src/domain/clubEvent.ts'
import type { Locale } from '#src/i18n/config.ts'
import { fill, type PluralForms } from '#src/i18n/island.ts'
import type { Messages } from '#src/i18n/types.ts'
import { CancelEvent } from '#src/ui/club/events/CancelEvent.tsx'
import { DeleteDraft } from '#src/ui/club/events/DeleteDraft.tsx'
import { DuplicateEvent } from '#src/ui/club/events/DuplicateEvent.tsx'
import type { FreeReservation } from '#src/ui/club/events/freeReservation.ts'
import { Button } from '#src/ui/components/Button.tsx'

export type ActionTexts = { [Key in keyof Messages['clubManage']['actions']]: string }

export type ActionProps = {
  event: { id: string; title: string; phase: EventPhase }
  /** Id. */
  club: string
  free: FreeReservation[]
  /** Address of the club's events in the page's language. */
  editBase: string
  reserveHref: string
  locale: Locale
  texts: ActionTexts
  people: PluralForms
  network: string
}

/** What changes an event at once: repeat it, cancel it, delete a draft. Each asks in a dialog of its own. */
export function EventActions(props: ActionProps) {
  const { event, texts } = props
  const [asked, setAsked] = useState<'duplicate' | 'cancel' | 'remove' | null>(null)
  const close = (): void => setAsked(null)
  const named = (action: string): string => `${action}: ${event.title}`
  return (
    <>
      {event.phase !== 'draft' && (
        <Button aria-label={named(texts.duplicate)} onClick={() => setAsked('duplicate')} size="sm" variant="soft">
          <Copy aria-hidden="true" className="size-4" />
          {texts.duplicate}
        </Button>
      )}
      {event.phase === 'published' && (
        <Button aria-label={named(texts.cancel)} onClick={() => setAsked('cancel')} size="sm" variant="ghost">
          <Ban aria-hidden="true" className="size-4" />
          {texts.cancelShort}
        </Button>
      )}
      {event.phase === 'draft' && (
        <Button aria-label={named(texts.remove)} onClick={() => setAsked('remove')} size="sm" variant="ghost">
          <Trash2 aria-hidden="true" className="size-4" />
          {texts.remove}
        </Button>
      )}
      {asked === 'duplicate' && (
        <DuplicateEvent {...props} onClose={close} title={fill(texts.duplicateTitle, { title: event.title })} />
      )}
      {asked === 'cancel' && (
        <CancelEvent {...props} onClose={close} title={fill(texts.cancelTitle, { title: event.title })} />
      )}
      {asked === 'remove' && (
        <DeleteDraft {...props} onClose={close} title={fill(texts.removeTitle, { title: event.title })} />
      )}
    </>
  )
}
