import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'

/** The faculties as they are kept (in English, whatever the person's language) and where their names are. */
const kept = {
  engineering: 'Engineering and Natural Sciences',
  business: 'Business School',
  law: 'Law and Social Sciences',
  education: 'Education and Humanities',
} as const

const keys = Object.keys(kept) as (keyof typeof kept)[]

/** Choices for a form: the kept value and its name in the language. `current` stays choosable when it is none of them. */
export function facultyOptions(locale: Locale, current?: string | null): { value: string; label: string }[] {
  const t = getT(locale, 'auth.register')
  const options = keys.map((key) => ({ value: kept[key] as string, label: t(`faculties.${key}`) }))
  const isOther = !!current && !options.some(({ value }) => value === current)
  return [{ value: '', label: t('notSaid') }, ...options, ...(isOther ? [{ value: current, label: current }] : [])]
}

/** The name of a kept faculty in a language; other texts as they are. */
export const facultyName = (locale: Locale, value: string): string =>
  facultyOptions(locale).find((option) => option.value === value)?.label ?? value

/** Years of study a form offers. */
export function yearOptions(locale: Locale): { value: string; label: string }[] {
  const years = [1, 2, 3, 4, 5, 6].map((year) => ({
    value: String(year),
    label: getT(locale, 'me')('yearOf', { year }),
  }))
  return [{ value: '', label: getT(locale, 'auth.register')('notSaid') }, ...years]
}
