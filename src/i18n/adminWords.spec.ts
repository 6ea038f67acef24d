import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { expect, it } from 'vitest'
import { russianAdmin } from './adminWords.ts'

type Words = Record<string, Record<string, string>>
const variables = (text: string | undefined): string[] => [...new Set(text?.match(/\{\{\w+\}\}/g))].sort()

it('the Russian admin says everything that the English one does, and what it is about', () => {
  const own: Words = russianAdmin
  const [russian, english] = [ru.translations, en.translations] as unknown as [Words, Words]
  const wrong = Object.entries(english).flatMap(([group, words]) =>
    Object.entries(words)
      .filter(([name, text]) => {
        const said = own[group]?.[name] ?? russian[group]?.[name]
        return !said || String(variables(said)) !== String(variables(text))
      })
      .map(([name]) => `${group}:${name}`),
  )
  expect(wrong).toEqual([])
})
