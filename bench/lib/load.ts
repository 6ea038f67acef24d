import autocannon from 'autocannon'
import { percentile, type Sample } from './figures.ts'

export const connections = 16

export type Call = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }

type Load = {
  base: string
  /** The calls of one connection after another, round and round; or one made for each request. */
  calls: readonly Call[] | (() => Call)
  /** Either for so long … */
  seconds?: number
  /** … or so many. */
  amount?: number
  connections?: number
  /** Which answers are successes; 200 to 299 unless told. */
  isSuccess?: (status: number) => boolean
}

/**
 * Puts load on a server with autocannon: {@link connections} connections, each asking again as soon as it was answered. Latencies
 * are those autocannon measures for each answer, in milliseconds with fractions.
 */
export function load({
  base,
  calls,
  seconds,
  amount,
  connections: count = connections,
  isSuccess = (status) => status >= 200 && status < 300,
}: Load): Promise<Sample> {
  const latencies: number[] = []
  let failures = 0
  let next = 0
  const options: autocannon.Options = {
    url: base,
    connections: count,
    ...(amount === undefined ? { duration: seconds ?? 1 } : { amount }),
    requests:
      typeof calls === 'function'
        ? [{ setupRequest: (request: object) => ({ ...request, method: 'GET', ...calls() }) as autocannon.Request }]
        : [
            {
              setupRequest: (request: object) =>
                ({ ...request, method: 'GET', ...(calls[next++ % calls.length] as Call) }) as autocannon.Request,
            },
          ],
  }
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    let endedAt = startedAt
    const instance = autocannon(options, (error, result) => {
      if (error) return reject(error)
      const elapsed = (endedAt - startedAt) / 1000
      resolve({
        rate: elapsed > 0 ? latencies.length / elapsed : 0,
        p50: percentile(latencies, 0.5),
        p99: percentile(latencies, 0.99),
        failures: failures + result.errors + result.timeouts,
      })
    })
    instance.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
      latencies.push(milliseconds)
      endedAt = performance.now()
      if (!isSuccess(status)) failures++
    })
  })
}
