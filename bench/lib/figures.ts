/** One measurement of one subject. */
export type Sample = {
  /** Requests (or orders, scans …) a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers that were no success, or did not come. */
  failures: number
}

/** Several rounds of one subject: medians, and how far apart the rounds were. */
export type Figures = Sample & {
  /** (largest rate - smallest rate) / median rate */
  spread: number
  rounds: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** The value below which `share` of the values lie (nearest rank); 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

export function summarise(samples: readonly Sample[]): Figures {
  const rates = samples.map(({ rate }) => rate)
  const rate = median(rates)
  return {
    rate,
    p50: median(samples.map(({ p50 }) => p50)),
    p99: median(samples.map(({ p99 }) => p99)),
    failures: samples.reduce((sum, { failures }) => sum + failures, 0),
    spread: rate > 0 ? (Math.max(...rates) - Math.min(...rates)) / rate : 0,
    rounds: samples.length,
  }
}
