'use client'
import { type FormEvent, useState } from 'react'
import type { Hall } from '#src/db/spaces/hallsCalendar.ts'
import { Dialog } from '#src/ui/admin/halls/Dialog.tsx'
import { hours, shortDay } from '#src/ui/admin/halls/dates.ts'
import { instantsOf, type Wish, wishOf } from '#src/ui/admin/halls/spans.ts'
import { type Times, useHallWrite } from '#src/ui/admin/halls/useHallWrite.ts'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

type Props = {
  title: string
  submitLabel: string
  hint?: string
  /** Asks why, where that is said. */
  withReason?: boolean
  wish: Wish
  halls: Hall[]
  language: 'ru' | 'en'
  words: HallsWords
  /** Where a wish goes, and the words when it worked. */
  requestOf: (hall: Hall, times: Times, reason: string) => { path: string; body: Record<string, unknown>; done: string }
  onClose: () => void
}

/** A hall, a day and hours: where a booking is moved to, or what is closed. A refusal shows what is free nearby, one press away. */
export function PlaceForm(props: Props) {
  const { title, submitLabel, hint, withReason, halls, language, words, requestOf, onClose } = props
  const [wish, setWish] = useState(props.wish)
  const [reason, setReason] = useState('')
  const { write, isBusy, error, alternatives } = useHallWrite(language, words)
  const hall = halls.find(({ slug }) => slug === wish.hall) ?? halls[0]
  if (!hall) return null
  const send = async (times: Times): Promise<void> => {
    const { path, body, done } = requestOf(hall, times, reason.trim())
    if (await write(path, body, done)) onClose()
  }
  const take = (times: Times): void => {
    setWish(wishOf(times, hall))
    void send(times)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send(instantsOf(wish, hall.timeZone))
  }
  const field = (name: 'day' | 'from' | 'to', label: string, type: 'date' | 'time') => (
    <label>
      {label}
      <input
        name={name}
        onChange={({ target }) => setWish({ ...wish, [name]: target.value })}
        required
        type={type}
        value={wish[name]}
      />
    </label>
  )
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <label>
          {words.hall}
          <select name="hall" onChange={({ target }) => setWish({ ...wish, hall: target.value })} value={hall.slug}>
            {halls.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {field('day', words.day, 'date')}
        <div className="hub-pair">
          {field('from', words.from, 'time')}
          {field('to', words.to, 'time')}
        </div>
        {withReason && (
          <label>
            {words.reason}
            <input
              maxLength={300}
              name="reason"
              onChange={({ target }) => setReason(target.value)}
              required
              value={reason}
            />
          </label>
        )}
        {hint && <small>{hint}</small>}
        {error && (
          <p className="hub-bad" role="alert">
            {error}
          </p>
        )}
        {alternatives.length > 0 && (
          <section aria-label={words.alternatives} className="hub-alternatives">
            <h3>{words.alternatives}</h3>
            <p>
              {alternatives.map((each) => (
                <button
                  className="hub-button hub-button--quiet"
                  disabled={isBusy}
                  key={each.start}
                  onClick={() => take(each)}
                  type="button"
                >
                  {shortDay(wishOf(each, hall).day, language)}, {hours(each, hall.timeZone)}
                </button>
              ))}
            </p>
          </section>
        )}
        <p>
          <button className="hub-button" disabled={isBusy} type="submit">
            {submitLabel}
          </button>
          <button className="hub-button hub-button--quiet" onClick={onClose} type="button">
            {words.back}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
