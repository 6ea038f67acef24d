'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { fill } from '#src/i18n/island.ts'
import type { ActionProps } from '#src/ui/club/events/EventActions.tsx'
import type { FreeReservation } from '#src/ui/club/events/freeReservation.ts'
import { Button, LinkButton } from '#src/ui/components/Button.tsx'
import { Checkbox } from '#src/ui/components/Choice.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { OptionCard } from '#src/ui/components/OptionCard.tsx'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

/** Copies an event onto one of the club's free reservations and opens the draft, or onto all free dates of a weekly series. */
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
  const [isWhole, setIsWhole] = useState(false)
  const [isPublic, setIsPublic] = useState(true)
  const [error, setError] = useState('')
  const [isPending, setIsPending] = useState(false)
  const dates = chosen?.series ? free.filter(({ series }) => series === chosen.series).length : 1
  const onWholeSeries = isWhole && dates > 1
  const copyToAll = async (series: string): Promise<void> => {
    const { events } = await fetchJson<{ events: unknown[] }>(`/api/events/${event.id}/repeat`, {
      method: 'POST',
      body: { series, publish: isPublic },
      locale,
    })
    toast({ text: fill(isPublic ? texts.repeatedPublic : texts.repeatedDrafts, { count: events.length }) })
    onClose()
    router.refresh()
  }
  const copy = async (): Promise<void> => {
    if (!chosen || isPending) return
    setIsPending(true)
    setError('')
    try {
      if (onWholeSeries && chosen.series) return await copyToAll(chosen.series)
      const { doc } = await fetchJson<{ doc: { id: string } }>(`/api/events/${event.id}/duplicate?depth=0`, {
        method: 'POST',
        body: { club, booking: chosen.id },
        locale,
      })
      router.push(`${editBase}/${doc.id}`)
    } catch (refusal) {
      const at = refusal instanceof ApiError ? free.find(({ id }) => id === refusal.details.booking) : undefined
      const message = messageOf(refusal, network)
      setError(at ? `${at.range}: ${message}` : message)
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
              {onWholeSeries ? fill(texts.repeatDo, { count: dates }) : texts.duplicateDo}
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
        {dates > 1 && (
          <div>
            <Checkbox
              checked={isWhole}
              label={fill(texts.repeatAll, { count: dates })}
              name="wholeSeries"
              onChange={({ target }) => setIsWhole(target.checked)}
            />
            {isWhole && (
              <Checkbox
                checked={isPublic}
                hint={texts.repeatPublishHint}
                label={texts.repeatPublish}
                name="publish"
                onChange={({ target }) => setIsPublic(target.checked)}
              />
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}
