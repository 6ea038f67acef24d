'use client'
import {
  DndContext,
  type DragEndEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useState } from 'react'
import type { HallBooking, HallsCalendar as Loaded } from '#src/db/spaces/hallsCalendar.ts'
import type { HallsView } from '#src/domain/hallsPeriod.ts'
import { BookingDialog } from '#src/ui/admin/halls/BookingDialog.tsx'
import type { Target } from '#src/ui/admin/halls/Chip.tsx'
import { DayColumns, hourHeight } from '#src/ui/admin/halls/DayColumns.tsx'
import { PlaceForm } from '#src/ui/admin/halls/PlaceForm.tsx'
import { draggedWish, type Wish, wishOf } from '#src/ui/admin/halls/spans.ts'
import { Toolbar } from '#src/ui/admin/halls/Toolbar.tsx'
import { MonthTable, WeekTable } from '#src/ui/admin/halls/Weeks.tsx'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

type Props = Loaded & {
  view: HallsView
  day: string
  today: string
  /** Slug of the one hall in sight, or empty. */
  hall: string
  language: 'ru' | 'en'
  words: HallsWords
}

type Task = { open: HallBooking } | { move: HallBooking; wish: Wish } | { close: Wish }

const views = { day: DayColumns, week: WeekTable, month: MonthTable }

/** The calendar of all halls. A drag only fills the form of moving, so that nothing is moved by accident. */
export function HallsCalendar({ halls, bookings, view, day, today, hall, language, words }: Props) {
  const [task, setTask] = useState<Task | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 8 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 300, tolerance: 8 } }),
  )
  const hallOf = (slug: string) => halls.find((each) => each.slug === slug)
  const inSight = halls.filter(({ slug }) => !hall || slug === hall)
  const drop = ({ active, over, delta }: DragEndEvent): void => {
    const { booking } = active.data.current as { booking: HallBooking }
    const target = over?.data.current as Target | undefined
    const from = hallOf(booking.location)
    const to = hallOf(target?.hall ?? booking.location)
    if (!target || !from || !to) return
    const minutes = target.isByTime ? (delta.y / hourHeight) * 60 : 0
    const wish = draggedWish(booking, from, { hall: to, day: target.day, minutes })
    if (JSON.stringify(wish) !== JSON.stringify(wishOf(booking, from))) setTask({ move: booking, wish })
  }
  const end = (): void => setTask(null)
  const form = { halls, language, words, onClose: end }
  const opened = task && 'open' in task ? hallOf(task.open.location) : null
  const View = views[view]
  return (
    <div className="hub-dashboard hub-dashboard--wide gutter--left gutter--right">
      <Toolbar
        {...{ view, day, today, hall, halls, language, words }}
        onClose={() => {
          const first = inSight[0]
          if (first) setTask({ close: { hall: first.slug, day, from: '09:00', to: '18:00' } })
        }}
      />
      {halls.length === 0 ? (
        <p>{words.noHalls}</p>
      ) : (
        <>
          <p className="hub-muted">{words.dragHelp}</p>
          <DndContext
            accessibility={{
              announcements: {
                onDragStart: () => words.picked,
                onDragOver: () => words.over,
                onDragEnd: () => words.dropped,
                onDragCancel: () => words.dropCancelled,
              },
              screenReaderInstructions: { draggable: words.dragHelp },
            }}
            collisionDetection={pointerWithin}
            id="halls"
            onDragEnd={drop}
            sensors={sensors}
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
            <section aria-label={words.calendar} className="hub-scroll" tabIndex={0}>
              <View
                bookings={bookings}
                day={day}
                halls={inSight}
                language={language}
                onOpen={(booking) => setTask({ open: booking })}
                today={today}
                words={words}
              />
            </section>
          </DndContext>
        </>
      )}
      {task && 'open' in task && opened && (
        <BookingDialog
          booking={task.open}
          hall={opened}
          language={language}
          onClose={end}
          onMove={() => setTask({ move: task.open, wish: wishOf(task.open, opened) })}
          words={words}
        />
      )}
      {task && 'move' in task && (
        <PlaceForm
          {...form}
          requestOf={({ slug }, times) => ({
            path: `/api/spaces/reservations/${task.move.id}/move`,
            body: { ...times, location: slug },
            done: words.moved,
          })}
          submitLabel={words.move}
          title={words.moveHere}
          wish={task.wish}
        />
      )}
      {task && 'close' in task && (
        <PlaceForm
          {...form}
          hint={words.closeHint}
          requestOf={({ id }, { start, end: endsAt }, reason) => ({
            path: '/api/bookings',
            body: { location: id, startsAt: start, endsAt, kind: 'blackout', status: 'confirmed', reason },
            done: words.closed,
          })}
          submitLabel={words.close}
          title={words.closeTitle}
          wish={task.close}
          withReason
        />
      )}
    </div>
  )
}
