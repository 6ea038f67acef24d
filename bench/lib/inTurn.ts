import { type Figures, type Sample, summarise } from './figures.ts'

/**
 * Measures several subjects in turn, round after round, so that whatever else the machine does meanwhile strikes all alike.
 *
 * @param subjects each measures once
 * @returns the figures by the subjects' names
 */
export async function inTurn<Name extends string>(
  rounds: number,
  subjects: Record<Name, (round: number) => Promise<Sample>>,
  { warmUp = false } = {},
): Promise<Record<Name, Figures>> {
  // Code is compiled and caches are filled by the first round, which nobody is judged by.
  if (warmUp) for (const measure of Object.values<(round: number) => Promise<Sample>>(subjects)) await measure(0)
  const names = Object.keys(subjects) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as unknown as Record<Name, Sample[]>
  for (let round = 0; round < rounds; round++) {
    // Another order each time: nobody always comes after the same one.
    const order = names.map((_, index) => names[(index + round) % names.length] as Name)
    for (const name of order) samples[name].push(await subjects[name](round))
  }
  return Object.fromEntries(names.map((name) => [name, summarise(samples[name])])) as Record<Name, Figures>
}
