'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { rangeInWords } from '#src/ui/club/dates.ts'
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
  places,
  editBase,
  reserveHref,
  locale,
  texts,
  network,
  onClose,
}: ActionProps & { title: string; onClose: () => void }) {
  const router = useRouter()
  const [free, setFree] = useState<FreeReservation[] | null>(null)
  const [chosen, setChosen] = useState<FreeReservation | null>(null)
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  useEffect(() => {
    const control = new AbortController()
    fetchJson<{ reservations: FreeReservation[] }>(`/api/clubs/${club}/reservations?unattached=true`, {
      locale,
      signal: control.signal,
    }).then(
      ({ reservations }) => setFree(reservations),
      (refusal: unknown) => !control.signal.aborted && setError(messageOf(refusal, network)),
    )
    return () => control.abort()
  }, [club, locale, network])
  const copy = async (): Promise<void> => {
    if (!chosen || isPending) return
    setIsPending(true)
    setError('')
    try {
      const { doc } = await fetchJson<{ doc: { id: string } }>(`/api/events/${event.id}/duplicate?depth=0`, {
        method: 'POST',
        body: { club: chosen.club, booking: chosen.id },
        locale,
      })
      router.push(`${editBase}/${doc.id}`)
    } catch (refusal) {
      setError(messageOf(refusal, network))
      setIsPending(false)
    }
  }
  const placeOf = (slug: string): string => places.find((place) => place.slug === slug)?.name ?? slug
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {texts.close}
          </Button>
          {free?.length === 0 ? (
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
      text={free?.length === 0 ? texts.noReservations : texts.duplicateText}
      title={title}
    >
      <div className="mt-4 grid gap-4">
        <FormError {...(error ? { title: error } : {})} />
        {free === null && !error && <div className="skeleton h-16 rounded-md" />}
        {free && free.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="sr-only">{texts.duplicateText}</legend>
            {free.map((each) => (
              <OptionCard
                isChecked={chosen?.id === each.id}
                key={each.id}
                name="reservation"
                onChange={() => setChosen(each)}
                text={rangeInWords(each, { pattern: texts.range, locale, timeZone: each.location.timeZone })}
                title={placeOf(each.location.slug)}
                value={each.id}
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}
