'use client'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { CSSProperties, ReactNode } from 'react'
import type { Hall, HallBooking } from '#src/db/spaces/hallsCalendar.ts'
import { hours } from '#src/ui/admin/halls/dates.ts'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

/** Who holds a booking. */
export const holderOf = ({ club, person, kind, reference }: HallBooking, words: HallsWords): string =>
  kind === 'blackout' ? words.blackout : (club?.name ?? person ?? reference ?? '')

/** What it is for. */
export const purposeOf = ({ event, kind, reason }: HallBooking, words: HallsWords): string => {
  if (event) return event.status === 'draft' ? `${event.title} (${words.draft})` : event.title
  return kind === 'reservation' ? words.noEvent : (reason ?? '')
}

/** One that is over stays where it was. */
export const isMovable = ({ status, start }: HallBooking): boolean =>
  (status === 'pending' || status === 'confirmed') && Date.parse(start) > Date.now()

type Props = {
  booking: HallBooking
  hall: Hall
  words: HallsWords
  onOpen: (booking: HallBooking) => void
  /** Not repeated where the row or the column says it. */
  withHall?: boolean
  /** A booking over midnight has a chip on each of its days. */
  day: string
  style?: CSSProperties
}

/** A booking in the calendar: a button that opens it, and that the mouse or a long touch drags. */
export function Chip({ booking, hall, words, onOpen, withHall, day, style }: Props) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: `${booking.id} ${day}`,
    data: { booking },
    disabled: !isMovable(booking),
  })
  const moved = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : {}
  return (
    <button
      className="hub-chip"
      data-booking={booking.id}
      data-dragged={isDragging || undefined}
      data-kind={booking.kind}
      data-status={booking.status}
      onClick={() => onOpen(booking)}
      ref={setNodeRef}
      style={{ ...style, ...moved }}
      type="button"
      {...listeners}
    >
      <span className="hub-chip__time">
        {hours(booking, hall.timeZone)}
        {withHall && ` ${hall.name}`}
      </span>
      <strong>{holderOf(booking, words)}</strong>
      <span className="hub-chip__purpose">{purposeOf(booking, words)}</span>
    </button>
  )
}

/** What a booking can be dropped on: a day, of a hall or of the one the booking has. */
export type Target = { hall: string | null; day: string; isByTime: boolean }

export function DropCell({
  target,
  children,
  as: Tag = 'td',
  ...rest
}: {
  target: Target
  children: ReactNode
  as?: 'td' | 'div'
  className?: string
  style?: CSSProperties
  'data-day'?: string
  'data-hall'?: string
}) {
  const { setNodeRef, isOver } = useDroppable({ id: `${target.hall ?? ''} ${target.day}`, data: target })
  return (
    <Tag data-over={isOver || undefined} ref={setNodeRef} {...rest}>
      {children}
    </Tag>
  )
}
