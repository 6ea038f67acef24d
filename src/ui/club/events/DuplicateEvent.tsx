'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionProps } from '#src/ui/club/events/EventActions.tsx'
import type { FreeReservation } from '#src/ui/club/events/freeReservation.ts'
import { Button, LinkButton } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

/** Copies an event onto one of the club's free reservations and opens the draft. */
export function DuplicateEvent({
  event,
  title,
  club,
  free,
  editBase,
  reserveHref,
  locale,
  texts,
  network,
  onClose,
}: ActionProps & { title: string; onClose: () => void }) {
  const router = useRouter()
  const [chosen, setChosen] = useState<FreeReservation | null>(null)
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  const copy = async (): Promise<void> => {
    if (!chosen || isPending) return
    setIsPending(true)
    setError('')
    try {
      const { doc } = await fetchJson<{ doc: { id: string } }>(`/api/events/${event.id}/duplicate?depth=0`, {
        method: 'POST',
        body: { club, booking: chosen.id },
        locale,
      })
      router.push(`${editBase}/${doc.id}`)
    } catch (refusal) {
      setError(messageOf(refusal, network))
      setIsPending(false)
    }
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {texts.close}
          </Button>
          {free.length === 0 ? (
            <LinkButton href={reserveHref}>{texts.reserve}</LinkButton>
          ) : (
            <Button disabled={!chosen} isPending={isPending} onClick={() => void copy()}>
              {texts.duplicateDo}
            </Button>
          )}
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      text={free.length === 0 ? texts.noReservations : texts.duplicateText}
      title={title}
    >
      <div className="mt-4 grid gap-4">
        <FormError {...(error ? { title: error } : {})} />
        {free.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="sr-only">{texts.duplicateText}</legend>
            {free.map((each) => (
              <OptionCard
                isChecked={chosen?.id === each.id}
                key={each.id}
                name="reservation"
                onChange={() => setChosen(each)}
                text={each.range}
                title={each.place}
                value={each.id}
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}
