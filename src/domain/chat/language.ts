import type { Locale } from '../locale.ts'
import { wordsOf } from './words.ts'

const kazakhWords = new Set(
  wordsOf(
    'бүгін ертең қазір қандай қайда менің менде туралы тегін демалыс апта бар ма не көрсет рахмет сәлем билеттерім кестем жұмада сенбіде клубы',
  ),
)
const russianWords = new Set(
  wordsOf('что где куда какие сегодня завтра мои меня расскажи бесплатно на в о и есть привет спасибо'),
)
const englishWords = new Set(
  wordsOf(
    'what where when who tell me my the is are any on this i have show free events event today tomorrow weekend help hello hi thanks about now find',
  ),
)

/** The language to answer a message in: its own when that is plain, else that of the page. */
export function languageOf(message: string, locale: Locale): Locale {
  if (/[әғқңөұүһі]/i.test(message)) return 'kk'
  const words = wordsOf(message)
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length
  const isCyrillic = /\p{Script=Cyrillic}/u.test(message)
  if (isCyrillic) {
    if (count(kazakhWords) > count(russianWords)) return 'kk'
    return locale === 'en' || (locale === 'kk' && count(russianWords) > 0) ? 'ru' : locale
  }
  return count(englishWords) > 0 ? 'en' : locale
}
