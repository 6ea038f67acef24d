/** Which club, hall, genre … a message speaks of. The names come from the database. */
import { likeness, wordsOf } from './words.ts'

export type NamedKind = 'club' | 'location' | 'genre' | 'category' | 'tag'
/** A thing that can be named, with what it is called in each language. */
export type Named = { kind: NamedKind; slug: string; names: readonly string[] }
export type FoundName = { kind: NamedKind; slug: string; score: number; used: ReadonlySet<string> }

/** Words that say what a thing is, not which one. */
const kindWords = new Set(wordsOf('клуб клубы club клубы клубы society зал hall студия кружок the of and и для мен'))

/** «фотоклуб» is the club of «фото». */
const partsOf = (word: string): string[] => {
  const parts = /^(\p{L}{3,}?)(?:клуб\p{L}*|club\p{L}*)$/u.exec(word)
  return parts ? [word, parts[1] as string] : [word]
}

function scoreOf(words: readonly string[], name: string): { score: number; used: Set<string> } {
  const all = wordsOf(name).flatMap(partsOf)
  const telling = all.filter((word) => !kindWords.has(word))
  const sought = telling.length > 0 ? telling : all
  const used = new Set<string>()
  let sum = 0
  for (const part of sought) {
    let best = 0
    let by = ''
    for (const word of words) {
      const alike = Math.max(...partsOf(word).map((each) => likeness(each, part)))
      if (alike > best) {
        best = alike
        by = word
      }
    }
    sum += best
    if (best > 0) used.add(by)
  }
  // «Red Hall» is named by both of its words, though "hall" alone names nothing.
  for (const word of words) if (used.size > 0 && all.some((each) => likeness(each, word) > 0.8)) used.add(word)
  const isSingleLetter = sought.some((word) => word.length === 1 && !words.includes(word))
  return { score: isSingleLetter || sought.length === 0 ? 0 : sum / sought.length, used }
}

const leastScore = 0.65

/**
 * The things of a kind that the words name, the surest first. Of names that share their words the longer wins («Cabinet D» over «Cabinet»).
 * @param words of the message, folded
 */
export function findNames(words: readonly string[], directory: readonly Named[], kind: NamedKind): FoundName[] {
  const found: FoundName[] = []
  for (const thing of directory) {
    if (thing.kind !== kind) continue
    let best: { score: number; used: Set<string> } = { score: 0, used: new Set() }
    for (const name of [...thing.names, thing.slug.replaceAll('-', ' ')]) {
      const scored = scoreOf(words, name)
      if (scored.score > best.score || (scored.score === best.score && scored.used.size > best.used.size)) best = scored
    }
    if (best.score >= leastScore) found.push({ kind, slug: thing.slug, ...best })
  }
  return found.sort((a, b) => b.score - a.score || b.used.size - a.used.size || a.slug.localeCompare(b.slug))
}
