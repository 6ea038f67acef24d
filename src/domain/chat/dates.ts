/** Days named in a question, in three languages. */
import { likeness } from './words.ts'

export type DateWord = 'now' | 'today' | 'tomorrow' | 'weekend' | 'week' | 'day' | 'month'
/** `from` the first day, `until` the day after the last; both `YYYY-MM-DD`. `used`: the words that said so. */
export type NamedDays = { kind: DateWord; from: string; until: string; used: ReadonlySet<string> }

const dayMs = 86_400_000

/** A calendar day some days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

const weekdays: readonly (readonly string[])[] = [
  ['понедельн', 'дуйсенби', 'monday'],
  ['вторник', 'сейсенби', 'tuesday'],
  ['сред', 'сарсенби', 'wednesday'],
  ['четверг', 'бейсенби', 'thursday'],
  ['пятниц', 'жума', 'friday'],
  ['суббот', 'сенби', 'saturday'],
  ['воскресен', 'жексенби', 'sunday'],
]
const months: readonly (readonly string[])[] = [
  ['январ', 'кантар', 'jan'],
  ['феврал', 'акпан', 'feb'],
  ['март', 'наурыз', 'mar'],
  ['апрел', 'сауир', 'apr'],
  ['мая', 'мамыр', 'may'],
  ['июн', 'маусым', 'jun'],
  ['июл', 'шилде', 'jul'],
  ['август', 'тамыз', 'aug'],
  ['сентябр', 'кыркуйек', 'sep'],
  ['октябр', 'казан', 'oct'],
  ['ноябр', 'караша', 'nov'],
  ['декабр', 'желтоксан', 'dec'],
]

const begins = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((stems) => stems.some((stem) => word.startsWith(stem)))

const simple: readonly { kind: DateWord; words: readonly string[]; days: number }[] = [
  { kind: 'day', words: ['послезавтра', 'бурсигуни', 'арги'], days: 2 },
  { kind: 'tomorrow', words: ['завтра', 'ертен', 'tomorrow'], days: 1 },
  { kind: 'today', words: ['сегодня', 'бугин', 'today', 'tonight'], days: 0 },
  { kind: 'now', words: ['сейчас', 'казир', 'now', 'currently'], days: 0 },
]

const isWord = (word: string, wanted: string): boolean =>
  word === wanted || (wanted.length >= 5 && likeness(word, wanted) > 0)

/** A day and month as a date of this year, or of the next when it is over; `null` for a day the month does not have. */
function dateOf(day: number, month: number, today: string, year?: number): string | null {
  const thisYear = year ?? Number(today.slice(0, 4))
  const text = `${thisYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const read = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== text) return null
  return year === undefined && text < today ? dateOf(day, month, today, thisYear + 1) : text
}

function explicitDate(words: readonly string[], text: string, today: string): NamedDays | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  const dotted = /\b(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\b/.exec(text)
  const numbers = iso ? [iso[3], iso[2], iso[1]] : dotted ? [dotted[1], dotted[2], dotted[3]] : null
  if (numbers) {
    const day = dateOf(Number(numbers[0]), Number(numbers[1]), today, numbers[2] ? Number(numbers[2]) : undefined)
    const used = new Set(words.filter((word) => /^\d+$/.test(word)))
    return day ? { kind: 'day', from: day, until: addDays(day, 1), used } : null
  }
  for (const [place, word] of words.entries()) {
    const month = begins(months, word)
    if (month < 0) continue
    for (const near of [words[place - 1], words[place + 1]]) {
      const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(near ?? '')?.[1]
      const day = number ? dateOf(Number(number), month + 1, today) : null
      if (day) return { kind: 'day', from: day, until: addDays(day, 1), used: new Set([word, near as string]) }
    }
  }
  return null
}

/**
 * The days a question asks for; `null` when it names none.
 * @param words of the message, folded
 * @param text the message, for dates in digits
 * @param today of the campus, `YYYY-MM-DD`
 */
export function readDays(words: readonly string[], text: string, today: string): NamedDays | null {
  const exact = explicitDate(words, text, today)
  if (exact) return exact
  const next = words.find((word) => ['следующ', 'келеси', 'next'].some((stem) => word.startsWith(stem)))
  const used = (...said: (string | undefined)[]): Set<string> => new Set(said.filter((each) => each !== undefined))
  for (const { kind, words: wanted, days } of simple) {
    const word = words.find((each) => wanted.some((one) => isWord(each, one)))
    if (word) return { kind, from: addDays(today, days), until: addDays(today, days + 1), used: used(word) }
  }
  const monday = addDays(today, -weekdayOf(today) + (next ? 7 : 0))
  const weekend = words.find((word) => /^(?:выходн|демалыс|уикенд|weekend)/.test(word))
  if (weekend) {
    const saturday = addDays(monday, 5)
    const from = saturday < today ? today : saturday
    return { kind: 'weekend', from, until: addDays(monday, 7), used: used(weekend, next) }
  }
  for (const word of words) {
    const weekday = begins(weekdays, word)
    if (weekday < 0) continue
    const from = addDays(today, (weekday - weekdayOf(today) + 7) % 7)
    return { kind: 'day', from, until: addDays(from, 1), used: used(word, next) }
  }
  const week = words.find((word) => /^(?:недел|апта|week)/.test(word))
  if (week) {
    const from = monday < today ? today : monday
    return { kind: 'week', from, until: addDays(monday, 7), used: used(week, next) }
  }
  const month = words.find((word) => /^(?:месяц|month)/.test(word) || /^ай(?:да|дын)?$/.test(word))
  return month ? { kind: 'month', from: today, until: addDays(today, 31), used: used(month, next) } : null
}
