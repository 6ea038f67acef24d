/**
 * What goes first in a worker: while urgent work is under way, whoever lets it pass waits. Between two urgent steps the waiting get
 * their turn, so nobody waits for ever, however much urgent work there is.
 */
export type RightOfWay = {
  /** Runs urgent work. */
  first: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves when no urgent work is under way. */
  letPass: () => Promise<void>
}

export function rightOfWay(): RightOfWay {
  let underWay = 0
  let waiting: (() => void)[] = []
  return {
    first: async (work) => {
      underWay++
      try {
        return await work()
      } finally {
        underWay--
        if (underWay === 0) {
          for (const go of waiting) go()
          waiting = []
        }
      }
    },
    letPass: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}
