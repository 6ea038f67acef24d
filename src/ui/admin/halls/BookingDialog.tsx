'use client'
import { type FormEvent, useState } from 'react'
import type { Hall, HallBooking } from '#src/db/spaces/hallsCalendar.ts'
import { holderOf, isMovable, purposeOf } from '#src/ui/admin/halls/Chip.tsx'
import { Dialog } from '#src/ui/admin/halls/Dialog.tsx'
import { hours, longDay, moment } from '#src/ui/admin/halls/dates.ts'
import { wishOf } from '#src/ui/admin/halls/spans.ts'
import { useHallWrite } from '#src/ui/admin/halls/useHallWrite.ts'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

type Props = {
  booking: HallBooking
  hall: Hall
  language: 'ru' | 'en'
  words: HallsWords
  onMove: () => void
  onClose: () => void
}

const isAlive = ({ status, end }: HallBooking): boolean =>
  status !== 'completed' && status !== 'cancelled' && Date.parse(end) > Date.now()

/** Who holds a booking and what for; confirm it, move it, cancel it with a reason. */
export function BookingDialog({ booking, hall, language, words, onMove, onClose }: Props) {
  const { write, isBusy, error } = useHallWrite(language, words)
  const [reason, setReason] = useState('')
  const path = `/api/spaces/reservations/${booking.id}`
  const isBlackout = booking.kind === 'blackout'
  const confirm = async (): Promise<void> => {
    if (await write(`${path}/confirm`, {}, words.wasConfirmed)) onClose()
  }
  const cancel = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (await write(`${path}/cancel`, { reason: reason.trim() }, words.cancelled)) onClose()
  }
  const status = isBlackout ? words.blackout : booking.status in words ? words[booking.status as 'pending'] : ''
  return (
    <Dialog onClose={onClose} title={holderOf(booking, words)}>
      <dl className="hub-facts">
        <dt>{hall.name}</dt>
        <dd>
          {longDay(wishOf(booking, hall).day, language)}, {hours(booking, hall.timeZone)}
        </dd>
        <dt>{status}</dt>
        <dd>
          {booking.event ? (
            <a href={`/admin/collections/events/${booking.event.id}`}>{purposeOf(booking, words)}</a>
          ) : (
            purposeOf(booking, words)
          )}
          {booking.attachDeadline && (
            <span className="hub-muted">
              {words.until} {moment(booking.attachDeadline, language, hall.timeZone)}
            </span>
          )}
        </dd>
      </dl>
      {error && (
        <p className="hub-bad" role="alert">
          {error}
        </p>
      )}
      <p>
        {(booking.status === 'pending' || booking.status === 'pending_payment') && isAlive(booking) && (
          <button className="hub-button" disabled={isBusy} onClick={() => void confirm()} type="button">
            {words.confirm}
          </button>
        )}
        {isMovable(booking) && (
          <button className="hub-button hub-button--quiet" onClick={onMove} type="button">
            {words.move}
          </button>
        )}
        <a className="hub-button hub-button--quiet" href={`/admin/collections/bookings/${booking.id}`}>
          {words.card}
        </a>
      </p>
      {isAlive(booking) && (
        <form onSubmit={(event) => void cancel(event)}>
          <label>
            {words.reason}
            <input
              maxLength={300}
              name="reason"
              onChange={(event) => setReason(event.target.value)}
              required
              value={reason}
            />
            {booking.club && <small>{words.reasonHint}</small>}
          </label>
          <p>
            <button className="hub-button hub-button--danger" disabled={isBusy} type="submit">
              {isBlackout ? words.open : words.cancel}
            </button>
            <button className="hub-button hub-button--quiet" onClick={onClose} type="button">
              {words.back}
            </button>
          </p>
        </form>
      )}
    </Dialog>
  )
}
