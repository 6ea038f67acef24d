'use client'
import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Entry, Hall } from '#src/ui/admin/studio/api.ts'
import { clockOf, draggedTo, firstHour, hourHeight, lastHour, topOf } from '#src/ui/admin/studio/time.ts'
import { words } from '#src/ui/admin/studio/words.ts'
import { useWord } from '#src/ui/admin/usePost.ts'

type Props = {
  day: string
  halls: Hall[]
  entries: Entry[]
  onMove: (entry: Entry, wish: { hall_id: string; start: string; end: string }) => void
  onOpen: (entry: Entry) => void
}

const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index)

/** A day of all halls, one a column. What is confirmed can be dragged; everything opens. */
export function DayGrid({ day, halls, entries, onMove, onOpen }: Props) {
  // A press that hardly moves is a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const drop = ({ active, over, delta }: DragEndEvent): void => {
    const entry = entries.find(({ id }) => id === active.id)
    const hall = halls.find(({ id }) => id === (over?.id ?? entry?.hall_id))
    if (!entry || !hall) return
    const span = draggedTo(entry, delta.y, hall.step_minutes)
    if (hall.id !== entry.hall_id || span.start !== entry.start) onMove(entry, { hall_id: hall.id, ...span })
  }
  return (
    <DndContext onDragEnd={drop} sensors={sensors}>
      <div
        className="hub-studio__grid"
        style={{ gridTemplateColumns: `3.5rem repeat(${halls.length}, minmax(9rem, 1fr))` }}
      >
        <div />
        {halls.map(({ id, name }) => (
          <h2 className="hub-studio__hall" key={id}>
            {name}
          </h2>
        ))}
        <div aria-hidden="true" className="hub-studio__hours" style={{ height: (lastHour - firstHour) * hourHeight }}>
          {hours.map((hour) => (
            <span key={hour} style={{ top: (hour - firstHour) * hourHeight }}>
              {hour}:00
            </span>
          ))}
        </div>
        {halls.map((hall) => (
          <Column
            day={day}
            entries={entries.filter(({ hall_id }) => hall_id === hall.id)}
            hall={hall}
            key={hall.id}
            onOpen={onOpen}
          />
        ))}
      </div>
    </DndContext>
  )
}

type ColumnProps = { day: string; hall: Hall; entries: Entry[]; onOpen: (entry: Entry) => void }

function Column({ day, hall, entries, onOpen }: ColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: hall.id })
  return (
    <ul
      aria-label={hall.name}
      className={`hub-studio__column${isOver ? ' hub-studio__column--over' : ''}`}
      ref={setNodeRef}
      style={{ height: (lastHour - firstHour) * hourHeight, backgroundSize: `100% ${hourHeight}px` }}
    >
      {entries.map((entry) => (
        <Block day={day} entry={entry} hall={hall} key={entry.id} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function Block({
  day,
  entry,
  hall,
  onOpen,
}: {
  day: string
  entry: Entry
  hall: Hall
  onOpen: (entry: Entry) => void
}) {
  const word = useWord()
  const isFixed = entry.kind !== 'studio' || entry.status !== 'confirmed'
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({ id: entry.id, disabled: isFixed })
  const [top, bottom] = [topOf(entry.start, day, hall.time_zone), topOf(entry.end, day, hall.time_zone)]
  const time = `${clockOf(entry.start, hall.time_zone)}–${clockOf(entry.end, hall.time_zone)}`
  return (
    <li
      style={{
        top,
        height: Math.max(bottom - top - 2, 22),
        ...(transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : {}),
      }}
    >
      <button
        className={`hub-studio__entry hub-studio__entry--${entry.kind === 'studio' ? entry.status : entry.kind}`}
        onClick={() => !isDragging && onOpen(entry)}
        ref={setNodeRef}
        type="button"
        {...listeners}
      >
        <strong>{time}</strong> {entry.name ?? entry.reason ?? word(words.closed)}
      </button>
    </li>
  )
}
