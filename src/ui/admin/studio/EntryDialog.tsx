'use client'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { type Entry, type Hall, useStudioApi } from '#src/ui/admin/studio/api.ts'
import { clockOf, instantAt } from '#src/ui/admin/studio/time.ts'
import { words } from '#src/ui/admin/studio/words.ts'
import { type AdminWords, useWord } from '#src/ui/admin/usePost.ts'

type Props = {
  halls: Hall[]
  day: string
  /** An entry to change, or what to make. */
  given: Entry | 'booking' | 'blackout'
  onClose: (hasChanged: boolean) => void
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** A booking or a closing, with its times to set: the way without dragging. */
export function EntryDialog({ halls, day, given, onClose }: Props) {
  const word = useWord()
  const { call, isBusy } = useStudioApi()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const entry = typeof given === 'string' ? null : given
  const isBooking = given === 'booking' || entry?.kind === 'studio'
  const zone = (hall: string): string => halls.find(({ id }) => id === hall)?.time_zone ?? 'UTC'
  const own = entry ? zone(entry.hall_id) : ''

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const hall = text(form, 'hall')
    const at = (name: string): string => instantAt(text(form, 'day'), text(form, name), zone(hall))
    const wish = { hall_id: hall, start: at('start'), end: at('end') }
    const made = entry
      ? await call(`/bookings/${entry.id}/move`, { method: 'POST', body: wish, done: words.moved })
      : given === 'blackout'
        ? await call('/studio/blackouts', {
            method: 'POST',
            body: { ...wish, reason: text(form, 'reason') || null },
            done: words.saved,
          })
        : await call('/bookings', {
            method: 'POST',
            body: {
              ...wish,
              name: text(form, 'name'),
              phone: text(form, 'phone'),
              email: text(form, 'email'),
              payment: 'full',
              confirmed: true,
            },
            done: words.saved,
          })
    if (made) onClose(true)
  }
  const act = async (path: string, method: 'POST' | 'DELETE', done: AdminWords): Promise<void> => {
    if (await call(path, { method, done })) onClose(true)
  }
  const heading = entry
    ? (entry.name ?? entry.reason ?? word(words.closed))
    : word(isBooking ? words.book : words.close)
  const canMove = !entry || entry.status === 'confirmed'
  return (
    <dialog aria-labelledby={title} className="hub-dialog" onClose={() => onClose(false)} ref={dialog}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={title}>{heading}</h2>
        {entry?.kind === 'studio' && (
          <p>
            {entry.reference} · {entry.phone} · {entry.paid / 100} / {entry.total / 100} {word(words.paid)} ·{' '}
            <a href={`/admin/collections/bookings/${entry.id}`}>{word(words.document)}</a>
          </p>
        )}
        {entry?.kind !== 'blackout' && canMove && (
          <>
            <label>
              {word(words.hall)}
              <select name="hall" defaultValue={entry?.hall_id}>
                {halls.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <Times
              day={day}
              start={entry ? clockOf(entry.start, own) : '12:00'}
              end={entry ? clockOf(entry.end, own) : '13:00'}
            />
          </>
        )}
        {given === 'booking' &&
          (['name', 'phone', 'email'] as const).map((name) => (
            <label key={name}>
              {word(words[name])}
              <input name={name} type={name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'} required />
            </label>
          ))}
        {given === 'blackout' && (
          <label>
            {word(words.reason)}
            <input name="reason" maxLength={300} />
          </label>
        )}
        <p>
          {entry?.kind !== 'blackout' && canMove && (
            <button className="hub-button" disabled={isBusy} type="submit">
              {word(entry ? words.move : words.save)}
            </button>
          )}
          {entry?.status === 'pending_payment' && (
            <button
              className="hub-button"
              disabled={isBusy}
              onClick={() => void act(`/bookings/${entry.id}/confirm`, 'POST', words.confirmed)}
              type="button"
            >
              {word(words.confirm)}
            </button>
          )}
          {entry?.kind === 'studio' && (
            <button
              className="hub-button hub-button--quiet"
              disabled={isBusy}
              onClick={() => void act(`/bookings/${entry.id}?refund=full`, 'DELETE', words.cancelled)}
              type="button"
            >
              {word(words.cancel)}
            </button>
          )}
          {entry?.kind === 'blackout' && (
            <button
              className="hub-button"
              disabled={isBusy}
              onClick={() => void act(`/studio/blackouts/${entry.id}/cancel`, 'POST', words.opened)}
              type="button"
            >
              {word(words.open)}
            </button>
          )}
          <button className="hub-button hub-button--quiet" onClick={() => onClose(false)} type="button">
            {word(words.back)}
          </button>
        </p>
      </form>
    </dialog>
  )
}

function Times({ day, start, end }: { day: string; start: string; end: string }) {
  const word = useWord()
  return (
    <>
      <label>
        {word(words.day)}
        <input defaultValue={day} name="day" required type="date" />
      </label>
      <label>
        {word(words.start)}
        <input defaultValue={start} name="start" required step={900} type="time" />
      </label>
      <label>
        {word(words.end)}
        <input defaultValue={end} name="end" required step={900} type="time" />
      </label>
    </>
  )
}
