type Entry = { until: number; value: Promise<unknown> }

/** What is kept by all of them, to be forgotten together. */
const everything = new Set<Map<string, Entry>>()

/** Forgets every answer that is kept: for tests, whose next file finds another database. */
export function forgetMemos(): void {
  for (const kept of everything) kept.clear()
}

/**
 * Keeps what `read` answers for some milliseconds per key, and asks only once however many wait for it. For answers that are costly
 * to make and may be that old; a failure is not kept.
 */
export function memo<K extends string, T>(milliseconds: number, read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<string, Entry & { value: Promise<T> }>()
  everything.add(kept)
  return (key) => {
    const known = kept.get(key)
    if (known && known.until > Date.now()) return known.value
    const entry = { until: Date.now() + milliseconds, value: read(key) }
    kept.set(key, entry)
    entry.value.catch(() => {
      if (kept.get(key) === entry) kept.delete(key)
    })
    return entry.value
  }
}
