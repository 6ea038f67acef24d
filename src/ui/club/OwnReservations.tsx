'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import { rangeInWords } from '#src/ui/club/dates.ts'
import type { DeskTexts, OwnReservation, Place } from '#src/ui/club/types.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { TextField } from '#src/ui/components/Field.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

type Props = {
  reservations: OwnReservation[]
  places: Place[]
  /** The server's present when the page was made, in milliseconds. */
  serverNow: number
  locale: Locale
  texts: DeskTexts
  network: string
  onCancelled: () => void
  /** An admin says why a reservation is cancelled. */
  asksReason: boolean
}

/** Counts from the server's clock, so that a phone whose clock is wrong counts right. */
function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setNow(serverNow + performance.now() - began), 20_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}

/** The club's reservations to come: state, what is left of the 24 hours, cancel. */
export function OwnReservations({
  reservations,
  places,
  serverNow,
  locale,
  texts,
  network,
  onCancelled,
  asksReason,
}: Props) {
  const now = useNow(serverNow)
  const [asked, setAsked] = useState<OwnReservation | null>(null)
  const [reason, setReason] = useState('')
  const [isPending, setIsPending] = useState(false)
  const nameOf = (slug: string): string => places.find((place) => place.slug === slug)?.name ?? slug
  const words = ({ start, end, location }: OwnReservation): string =>
    rangeInWords({ start, end }, { pattern: texts.range, locale, timeZone: location.timeZone })
  const cancel = async (wanted: OwnReservation): Promise<void> => {
    setIsPending(true)
    try {
      const path = `/api/spaces/reservations/${wanted.id}/cancel`
      await fetchJson(path, { method: 'POST', body: asksReason ? { reason: reason.trim() } : {}, locale })
      toast({ text: fill(texts.cancelled, { range: words(wanted) }) })
    } catch (refusal) {
      toast({ text: messageOf(refusal, network), tone: 'bad' })
    }
    setIsPending(false)
    setAsked(null)
    setReason('')
    onCancelled()
  }
  const left = (deadline: string): string => {
    const minutes = Math.max(0, Math.ceil((Date.parse(deadline) - now) / 60_000))
    return fill(texts.left, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
  if (reservations.length === 0) return <p className="text-ink-soft">{texts.noOwn}</p>
  return (
    <>
      <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
        {reservations.map((each) => (
          <li key={each.id} className="flex flex-col gap-1 rounded-card border border-line bg-surface p-4">
            <p className="font-semibold">{nameOf(each.location.slug)}</p>
            <p>{words(each)}</p>
            <p className="text-sm text-ink-soft">
              {each.series && `${texts.series} · `}
              {each.event ? texts.withEvent : each.status === 'confirmed' ? texts.confirmed : texts.pending}
              {each.attachDeadline && !each.event && ` · ${left(each.attachDeadline)}`}
            </p>
            {!(each.event && each.status === 'confirmed') && (
              <Button
                variant="soft"
                className="mt-2 self-start"
                aria-label={fill(texts.cancelOne, { place: nameOf(each.location.slug), range: words(each) })}
                onClick={() => setAsked(each)}
              >
                {texts.cancel}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => !isOpen && setAsked(null)}
        title={texts.sure}
        text={asked && `${nameOf(asked.location.slug)} · ${words(asked)}. ${texts.sureText}`}
        actions={
          <>
            <Button variant="soft" onClick={() => setAsked(null)}>
              {texts.no}
            </Button>
            <Button
              variant="danger"
              isPending={isPending}
              disabled={asksReason && !reason.trim()}
              onClick={() => asked && void cancel(asked)}
            >
              {texts.yes}
            </Button>
          </>
        }
      >
        {asksReason && (
          <TextField
            label={texts.reason}
            maxLength={300}
            name="reason"
            onChange={(event) => setReason(event.target.value)}
            value={reason}
          />
        )}
      </Dialog>
    </>
  )
}
