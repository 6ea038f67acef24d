/**
 * Texts in client islands. The server renders the words and hands them over as props; what depends on a number that changes in
 * the browser comes as plural forms. This file is the whole runtime: no ICU parser is shipped.
 */
import { intlLocales, type Locale } from './config.ts'

/** One text per plural category, `#` where the number goes. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Replaces `{name}` by its value. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

/** The form for `count`, with the number written the way the language does. */
export function plural(locale: Locale, forms: PluralForms, count: number): string {
  const tag = intlLocales[locale]
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(tag).format(count))
}

/** A number of each plural category that Russian, Kazakh and English have. */
const samples = [1, 2, 5, 1.5]

/**
 * Plural forms for an island, made on the server from a text with one count:
 * `pluralForms(locale, (count) => t('seatsLeft', { count }))`.
 */
export function pluralForms(locale: Locale, text: (count: number) => string): PluralForms {
  const tag = intlLocales[locale]
  const rules = new Intl.PluralRules(tag)
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {}
  for (const sample of samples)
    forms[rules.select(sample)] ??= text(sample).replace(new Intl.NumberFormat(tag).format(sample), '#')
  return { ...forms, other: forms.other ?? text(5).replace('5', '#') }
}
