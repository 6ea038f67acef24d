import { type Loop, type RunningLoops, startLoops } from '#src/jobs/loops.ts'
import type { Drain } from '#src/outbox/work.ts'

const asLoop = ({ name, idleMs, run }: Drain): Loop => ({ name, idleMs, step: run })

/** Runs the drains, each in a loop of its own: at once again while it finds rows, else after its pause; growing pauses after errors. */
export const startDrains = (drains: readonly Drain[]): RunningLoops => startLoops(drains.map(asLoop))
