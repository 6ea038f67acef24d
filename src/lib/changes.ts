/** The fields of `names` that differ between two documents, as `{ field: [before, after] }`; relations are compared by id. */
export function changedFields(
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
  names: readonly string[],
): Record<string, [unknown, unknown]> {
  const plain = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value) && 'id' in value ? value.id : (value ?? null)
  const changes: Record<string, [unknown, unknown]> = {}
  for (const name of names) {
    const old = plain(before?.[name])
    const now = plain(after[name])
    if (JSON.stringify(old) !== JSON.stringify(now)) changes[name] = [old, now]
  }
  return changes
}

/** The id behind a relation, whether it was populated or not. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'id' in value ? String(value.id) : null
}
