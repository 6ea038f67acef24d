import { createHook } from 'node:async_hooks'

/** How many passwords are derived while something runs: what a stranger could measure as time, counted. */
export async function passwordWork<T>(run: () => Promise<T>): Promise<{ result: T; derivations: number }> {
  let derivations = 0
  const hook = createHook({ init: (_id, type) => void (type === 'PBKDF2REQUEST' && derivations++) }).enable()
  try {
    const result = await run()
    return { result, derivations }
  } finally {
    hook.disable()
  }
}
