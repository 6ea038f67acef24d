/**
 * Keeps what `read` answers for some milliseconds per key, and asks only once however many wait for it. For answers that are costly
 * to make and may be that old; a failure is not kept.
 */
export function memo<K extends string, T>(milliseconds: number, read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, { until: number; value: Promise<T> }>()
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
