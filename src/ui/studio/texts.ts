import type { Locale } from '#src/i18n/config.ts'
import { messagesOf } from '#src/i18n/translate.ts'

/** Words of the islands: taken as they are, their `{places}` are filled in the browser. Server only. */
export const studioTexts = (locale: Locale) => {
  const { form, manage } = messagesOf(locale).studio
  return { form: form as Words<typeof form>, manage: manage as Words<typeof manage> }
}

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }
export type FormWords = ReturnType<typeof studioTexts>['form']
export type ManageWords = ReturnType<typeof studioTexts>['manage']
