'use client'
import { useEffect, useState } from 'react'
import { addDays, isDay } from '#src/domain/calendarDays.ts'
import { wallAt } from '#src/domain/spaceTime.ts'
import { type Calendar, type Entry, useStudioApi } from '#src/ui/admin/studio/api.ts'
import { DayGrid } from '#src/ui/admin/studio/DayGrid.tsx'
import { EntryDialog } from '#src/ui/admin/studio/EntryDialog.tsx'
import { Figures } from '#src/ui/admin/studio/Figures.tsx'
import { instantAt } from '#src/ui/admin/studio/time.ts'
import { words } from '#src/ui/admin/studio/words.ts'
import { useWord } from '#src/ui/admin/usePost.ts'

const empty: Calendar = { halls: [], entries: [] }

/** The studio's day across its halls: drag to move, a dialog for everything, and what it earns. */
export function StudioCalendar({ timeZone, now }: { timeZone: string; now: number }) {
  const word = useWord()
  const { call } = useStudioApi()
  const [day, setDay] = useState(wallAt(now, timeZone).day)
  const [calendar, setCalendar] = useState<Calendar>(empty)
  const [dialog, setDialog] = useState<Entry | 'booking' | 'blackout' | null>(null)
  const [version, setVersion] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change is looked at anew
  useEffect(() => {
    let isStale = false
    const query = new URLSearchParams({
      from: instantAt(day, '00:00', timeZone),
      to: instantAt(addDays(day, 1), '00:00', timeZone),
    })
    void call<Calendar>(`/studio/calendar?${query}`).then((answer) => {
      if (answer && !isStale) setCalendar(answer)
    })
    // The answer of a day that is no longer looked at may come last.
    return () => {
      isStale = true
    }
  }, [call, day, timeZone, version])
  const move = async (entry: Entry, wish: { hall_id: string; start: string; end: string }): Promise<void> => {
    // Where it was dropped at once; a refusal puts it back.
    setCalendar((before) => ({
      ...before,
      entries: before.entries.map((each) => (each.id === entry.id ? { ...each, ...wish } : each)),
    }))
    await call(`/bookings/${entry.id}/move`, { method: 'POST', body: wish, done: words.moved })
    setVersion((before) => before + 1)
  }
  return (
    <div className="hub-studio gutter--left gutter--right">
      <header className="hub-studio__head">
        <h1>{word(words.title)}</h1>
        <p>
          <button
            aria-label={word(words.previous)}
            className="hub-button hub-button--quiet"
            onClick={() => setDay(addDays(day, -1))}
            type="button"
          >
            ←
          </button>
          <input
            aria-label={word(words.day)}
            onChange={({ target }) => isDay(target.value) && setDay(target.value)}
            type="date"
            value={day}
          />
          <button
            aria-label={word(words.next)}
            className="hub-button hub-button--quiet"
            onClick={() => setDay(addDays(day, 1))}
            type="button"
          >
            →
          </button>
          <button className="hub-button" onClick={() => setDialog('booking')} type="button">
            {word(words.book)}
          </button>
          <button className="hub-button hub-button--quiet" onClick={() => setDialog('blackout')} type="button">
            {word(words.close)}
          </button>
        </p>
      </header>
      <p className="hub-muted">{word(words.help)}</p>
      <div className="hub-studio__scroll">
        <DayGrid
          day={day}
          entries={calendar.entries}
          halls={calendar.halls}
          onMove={(entry, wish) => void move(entry, wish)}
          onOpen={setDialog}
        />
      </div>
      <p className="hub-muted" role="status">
        {calendar.entries.length === 0 ? word(words.nothing) : ''}
      </p>
      <Figures day={day} version={version} />
      {dialog && (
        <EntryDialog
          day={day}
          given={dialog}
          halls={calendar.halls}
          onClose={(hasChanged) => {
            setDialog(null)
            if (hasChanged) setVersion((before) => before + 1)
          }}
        />
      )}
    </div>
  )
}
