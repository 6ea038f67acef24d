'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import { rangeInWords } from '#src/ui/club/dates.ts'
import type { DeskTexts, OwnReservation, Place } from '#src/ui/club/types.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Checkbox } from '#src/ui/components/Choice.tsx'
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

type Cancelled = { cancelled: OwnReservation[]; kept: OwnReservation[] }

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
  const [isWhole, setIsWhole] = useState(false)
  const close = (): void => {
    setAsked(null)
    setReason('')
    setIsWhole(false)
  }
  const cancel = async (wanted: OwnReservation): Promise<void> => {
    setIsPending(true)
    const path = `/api/spaces/reservations/${wanted.id}/cancel`
    const options = { method: 'POST', body: asksReason ? { reason: reason.trim() } : {}, locale } as const
    try {
      if (isWhole) {
        const { cancelled, kept } = await fetchJson<Cancelled>(`${path}-following`, options)
        const pattern = kept.length > 0 ? texts.cancelledSome : texts.cancelledMany
        toast({ text: fill(pattern, { count: cancelled.length, kept: kept.length }) })
      } else {
        await fetchJson(path, options)
        toast({ text: fill(texts.cancelled, { range: words(wanted) }) })
      }
    } catch (refusal) {
      toast({ text: messageOf(refusal, network), tone: 'bad' })
    }
    setIsPending(false)
    close()
    onCancelled()
  }
  /** Whether another of its series comes after it. */
  const hasFollowing = ({ id, series, start }: OwnReservation): boolean =>
    series !== null && reservations.some((each) => each.id !== id && each.series === series && each.start >= start)
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
        onOpenChange={(isOpen) => !isOpen && close()}
        title={texts.sure}
        text={asked && `${nameOf(asked.location.slug)} · ${words(asked)}. ${texts.sureText}`}
        actions={
          <>
            <Button variant="soft" onClick={close}>
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
        {asked && hasFollowing(asked) && (
          <div className="mt-4">
            <Checkbox
              checked={isWhole}
              label={texts.andFollowing}
              name="following"
              onChange={({ target }) => setIsWhole(target.checked)}
            />
          </div>
        )}
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
