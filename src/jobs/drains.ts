import { type Loop, type RunningLoops, startLoops } from '#src/jobs/loops.ts'
import type { RightOfWay } from '#src/jobs/rightOfWay.ts'
import type { Drain } from '#src/outbox/work.ts'

const asLoop =
  (way: RightOfWay) =>
  ({ name, idleMs, isUrgent, run }: Drain): Loop => ({ name, idleMs, step: isUrgent ? () => way.first(run) : run })

/** Runs the drains, each in a loop of its own: at once again while it finds rows, else after its pause; growing pauses after errors. */
export const startDrains = (drains: readonly Drain[], way: RightOfWay): RunningLoops =>
  startLoops(drains.map(asLoop(way)))
