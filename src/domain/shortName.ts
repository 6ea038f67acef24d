/** First name and initial, as much of a name as a public page may show: «Айгерим С.» */
export function shortName(name: string | null): string | null {
  const [first, second] = (name ?? '').trim().split(/\s+/)
  if (!first) return null
  const initial = second ? [...second][0] : undefined
  return initial ? `${first} ${initial.toUpperCase()}.` : first
}
