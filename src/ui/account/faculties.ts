import { type Locale, locales } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'

/** The faculties as they are kept (in English, whatever the person's language) and where their names are. */
const kept = {
  engineering: 'Engineering and Natural Sciences',
  business: 'Business School',
  law: 'Law and Social Sciences',
  education: 'Education and Humanities',
} as const

const keys = Object.keys(kept) as (keyof typeof kept)[]

/** The faculty that a kept text names: by its kept value, or, as in imported lists, by its name in any language. */
const keyOf = (value: string) =>
  keys.find(
    (key) =>
      kept[key] === value || locales.some((locale) => getT(locale, 'auth.register')(`faculties.${key}`) === value),
  )

/** Choices for a form: the kept value and its name in the language. `current` stays choosable when it is none of them. */
export function facultyOptions(locale: Locale, current?: string | null): { value: string; label: string }[] {
  const t = getT(locale, 'auth.register')
  const currentKey = current ? keyOf(current) : undefined
  const keptAs = (key: (typeof keys)[number]): string => (current && key === currentKey ? current : kept[key])
  const options = keys.map((key) => ({ value: keptAs(key), label: t(`faculties.${key}`) }))
  const isOther = !!current && !currentKey
  return [{ value: '', label: t('notSaid') }, ...options, ...(isOther ? [{ value: current, label: current }] : [])]
}

/** The name of a kept faculty in a language; other texts as they are. */
export const facultyName = (locale: Locale, value: string): string =>
  facultyOptions(locale, value).find((option) => option.value === value)?.label ?? value

/** Years of study a form offers. */
export function yearOptions(locale: Locale): { value: string; label: string }[] {
  const years = [1, 2, 3, 4, 5, 6].map((year) => ({
    value: String(year),
    label: getT(locale, 'me')('yearOf', { year }),
  }))
  return [{ value: '', label: getT(locale, 'auth.register')('notSaid') }, ...years]
}
