/** Choosing hours in a week's grid: where the keys lead, and which range two cells make. Columns are days, rows are steps. */
export type CellState = 'free' | 'taken' | 'mine' | 'closed'
export type Cell = { day: number; step: number }
/** Steps of one day, `from` and `to` included. */
export type Range = { day: number; from: number; to: number; anchor: number }
/** States by day, then by step. */
export type States = readonly (readonly CellState[])[]

const isFree = (states: States, day: number, step: number): boolean => states[day]?.[step] === 'free'

/** The cell a key leads to, within the grid; `null` for a key that does not move. */
export function cellAfter(key: string, { day, step }: Cell, size: { days: number; steps: number }): Cell | null {
  const [lastDay, lastStep] = [size.days - 1, size.steps - 1]
  switch (key) {
    case 'ArrowUp':
      return { day, step: Math.max(0, step - 1) }
    case 'ArrowDown':
      return { day, step: Math.min(lastStep, step + 1) }
    case 'ArrowLeft':
      return { day: Math.max(0, day - 1), step }
    case 'ArrowRight':
      return { day: Math.min(lastDay, day + 1), step }
    case 'Home':
      return { day: 0, step }
    case 'End':
      return { day: lastDay, step }
    case 'PageUp':
      return { day, step: 0 }
    case 'PageDown':
      return { day, step: lastStep }
    default:
      return null
  }
}

/** The free steps from `anchor` towards `step` of the same day, up to the first that is not free; `null` when the anchor is not. */
export function rangeTo(states: States, { day, step: anchor }: Cell, step: number): Range | null {
  if (!isFree(states, day, anchor)) return null
  const direction = step < anchor ? -1 : 1
  let reached = anchor
  while (reached !== step && isFree(states, day, reached + direction)) reached += direction
  return { day, anchor, from: Math.min(anchor, reached), to: Math.max(anchor, reached) }
}

/**
 * What a tap, a click or Enter makes of a choice: a first cell begins it, a second one of the day extends it, the only one again takes it
 * back, another day begins anew. A cell that is not free changes nothing.
 */
export function choose(states: States, chosen: Range | null, cell: Cell): Range | null {
  if (!isFree(states, cell.day, cell.step)) return chosen
  if (!chosen || chosen.day !== cell.day) return rangeTo(states, cell, cell.step)
  if (chosen.from === chosen.to && chosen.from === cell.step) return null
  return rangeTo(states, { day: chosen.day, step: chosen.anchor }, cell.step)
}

export const isChosen = (chosen: Range | null, { day, step }: Cell): boolean =>
  chosen !== null && chosen.day === day && chosen.from <= step && step <= chosen.to

/** The rows worth showing: from the first to the last step that is open on any of the days; `null` when all is closed. */
export function openRows(states: States): { first: number; last: number } | null {
  const open = states.flatMap((day) => day.flatMap((state, step) => (state === 'closed' ? [] : [step])))
  return open.length > 0 ? { first: Math.min(...open), last: Math.max(...open) } : null
}
