import { messageOf } from './files.ts'
import { commandOf, isAlive, parentOf } from './processIdentity.mjs'

/** How long a command lives and in which order its things end. */
export interface Lifetime {
  /** Aborted as soon as the end begins: what is under way should stop. */
  signal: AbortSignal
  /** Something to undo at the end. Undone in the reverse order, each after the other. */
  onEnd: (undo: () => void | Promise<void>) => void
  /** Undoes everything and ends the process. */
  end: (exitCode: number) => Promise<never>
}

/**
 * Lives until Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started us. A second Ctrl-C (not the echo
 * of the first: the terminal and npm both deliver it) calls `onHurry`.
 */
export function beginLifetime(
  onSignal: (reason: string) => void,
  onHurry: () => void = () => process.exit(130),
): Lifetime {
  const controller = new AbortController()
  const undos: (() => void | Promise<void>)[] = []
  let ending: Promise<never> | null = null
  let endingSince = 0

  const end = (exitCode: number): Promise<never> => {
    ending ??= undoAll(exitCode)
    return ending
  }
  const undoAll = async (exitCode: number): Promise<never> => {
    endingSince = Date.now()
    controller.abort()
    for (const undo of undos.reverse()) {
      try {
        await undo()
      } catch (error) {
        process.stderr.write(`While stopping: ${messageOf(error)}\n`)
      }
    }
    process.exit(exitCode)
  }
  const onStop = (reason: string) => {
    if (ending) {
      if (Date.now() - endingSince > 1_000) onHurry()
      return
    }
    onSignal(reason)
    void end(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => onStop(name))
  watchAncestors(() => onStop('its npm has ended'))
  return { signal: controller.signal, onEnd: (undo) => undos.push(undo), end }
}

/**
 * Notices when whoever started us is gone. npm may stand behind a shell (`sh -c`), which outlives it: then the shell's own
 * parent is watched too.
 */
function watchAncestors(onGone: () => void): void {
  const parent = process.ppid
  const isShell = /(^|\/)-?(sh|dash|bash|ash|zsh) -c /.test(commandOf(parent) ?? '')
  const grandparent = isShell && process.env.npm_lifecycle_event ? parentOf(parent) : null
  const isGone = () => {
    if (process.platform === 'win32') return !isAlive(parent)
    return process.ppid !== parent || (grandparent !== null && parentOf(parent) !== grandparent)
  }
  // Started by the system itself (a service, a container): there is nobody to lose.
  if (parent <= 1) return
  setInterval(() => isGone() && onGone(), 1_000).unref()
}
