type Span = { id: string; startsAt: string; endsAt: string }

/** For each entry the others that overlap it in time (touching ends do not), by id. Entries are sorted by start. */
export function findClashes(entries: readonly Span[]): Map<string, string[]> {
  const clashes = new Map<string, string[]>(entries.map(({ id }) => [id, []]))
  for (const [index, entry] of entries.entries()) {
    for (const later of entries.slice(index + 1)) {
      if (later.startsAt >= entry.endsAt) break
      clashes.get(entry.id)?.push(later.id)
      clashes.get(later.id)?.push(entry.id)
    }
  }
  return clashes
}
