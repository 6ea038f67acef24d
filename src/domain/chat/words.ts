/** Words as people type them: forms, typing mistakes and the other alphabet are looked through. */

const kazakh: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

/** Without case, and Kazakh letters as on a Russian keyboard («құстар» is «кустар»). */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => kazakh[letter] as string)

/** The folded words of a text in their order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const letters: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e',
  ю: 'yu', я: 'ya',
} // biome-ignore format: a table

/** A folded word in Latin letters; what sounds alike in names is written alike («фото» and "photo", «кабинет» and "cabinet"). */
export const latin = (word: string): string =>
  [...word]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .replaceAll('ph', 'f')
    .replace(/c(?!h)/g, 'k')

const russian =
  /(?:ского|скому|скими|скими|ский|ская|ское|ские|ским|ских|ской|скую|ами|ями|ого|его|ому|ему|ыми|ими|ией|иях|ия|ии|ию|ей|ой|ах|ях|ов|ев|ый|ий|ая|яя|ое|ее|ые|ие|ам|ям|ом|ем|ым|им|ых|их|ую|юю|ы|и|а|я|о|е|у|ю|ь|й)$/
const kazakhEnding =
  /(?:лар|лер|дар|дер|тар|тер|нын|нин|дын|дин|тын|тин|лык|лик|дык|дик|тык|тик|нда|нде|нан|нен|дан|ден|тан|тен|мен|бен|пен|гы|ги|кы|ки|га|ге|ка|ке|на|не|да|де|та|те|ды|ди|ты|ти|ны|ни|сы|си|ы|и)$/
const english = /(?:ings|ing|s)$/

const shorter = (word: string, ending: RegExp, least = 3): string => {
  const stem = word.replace(ending, '')
  return stem.length >= least ? stem : word
}

/** The word and what is left of it without endings in Russian, Kazakh (which stacks them) and English. */
function stemsOf(word: string): Set<string> {
  const once = shorter(word, kazakhEnding)
  const twice = shorter(once, kazakhEnding, 4)
  return new Set([word, shorter(word, russian), once, twice, shorter(twice, kazakhEnding, 4), shorter(word, english)])
}

/** Changes between two words: letters put in, left out, replaced, or two neighbours swapped; `Infinity` above `most`. */
export function mistakes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, n) => n)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] as number[]
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, ((rows[i - 2] as number[])[j - 2] as number) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  const found = rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY
  return found <= most ? found : Number.POSITIVE_INFINITY
}

const allowed = (length: number): number => (length >= 8 ? 2 : length >= 5 ? 1 : 0)

/** How much two folded words are the same word: 1 equal, 0.9 a form of it or the other alphabet, 0.7 mistyped, 0 another word. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const left = new Set([...stemsOf(a)].map(latin))
  const right = new Set([...stemsOf(b)].map(latin))
  for (const stem of left) if (stem.length >= 3 && right.has(stem)) return 0.9
  const [one, other] = [latin(a), latin(b)]
  if (one[0] !== other[0]) return 0
  const most = allowed(Math.min(one.length, other.length))
  if (most === 0) return 0
  if (mistakes(one, other, most) <= most) return 0.7
  return 0
}

/** True when one of the message's words is one of these. */
export const mentions = (words: readonly string[], ...wanted: string[]): boolean =>
  words.some((word) => wanted.some((each) => word === each || (each.length >= 5 && likeness(word, each) > 0)))
