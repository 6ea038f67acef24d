import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from './config.ts'
import { messagesOf } from './translate.ts'

type Node = { type: number; value?: string; children?: Node[]; options?: Record<string, { value: Node[] }> }
const pluralNode = 6

const flatten = (value: unknown, path: string): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, each]) => flatten(each, path ? `${path}.${key}` : key))

const texts = Object.fromEntries(locales.map((locale) => [locale, new Map(flatten(messagesOf(locale), ''))])) as Record<
  Locale,
  Map<string, string>
>

const parse = (text: string, locale: Locale): Node[] => new IntlMessageFormat(text, locale).getAst() as Node[]

/** Names of arguments and tags, whatever their order. */
function names(nodes: Node[]): Set<string> {
  const found = new Set<string>()
  for (const node of nodes) {
    if (node.type > 0 && node.type < 7 && node.value) found.add(node.value)
    if (node.type === 8 && node.value) found.add(`<${node.value}>`)
    for (const child of [node.children ?? [], ...Object.values(node.options ?? {}).map((option) => option.value)])
      for (const name of names(child)) found.add(name)
  }
  return found
}

function plurals(nodes: Node[]): string[][] {
  return nodes.flatMap((node) => [
    ...(node.type === pluralNode ? [Object.keys(node.options ?? {})] : []),
    ...plurals(node.children ?? []),
    ...Object.values(node.options ?? {}).flatMap((option) => plurals(option.value)),
  ])
}

describe.each(locales)('messages in %s', (locale) => {
  it('has exactly the keys of the Russian ones', () => {
    expect([...texts[locale].keys()].sort()).toEqual([...texts.ru.keys()].sort())
  })

  it('has no empty text', () => {
    expect([...texts[locale]].filter(([, text]) => !text.trim())).toEqual([])
  })

  it('takes the same arguments', () => {
    for (const [key, text] of texts[locale])
      expect([key, names(parse(text, locale))]).toEqual([key, names(parse(texts.ru.get(key) ?? '', 'ru'))])
  })

  it('spells every plural category of the language', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const [key, text] of texts[locale])
      for (const options of plurals(parse(text, locale)))
        expect([key, options]).toEqual([key, expect.arrayContaining(wanted)])
  })
})

it('does not leave Russian in the Kazakh texts', () => {
  const same = [...texts.kk].filter(
    ([key, text]) => text === texts.ru.get(key) && /[а-яё]{4}/i.test(text) && !/[әғқңөұүһі]/i.test(text),
  )
  const loanwords = new Set([
    'Билет',
    'Сканер',
    'Камера',
    'Телефон',
    'Промокод',
    'Логин',
    'Профиль',
    'Студия',
    'Онлайн',
    'Факультет',
    'Жанр',
    'Браузер',
    'Карта (Stripe)',
    'Курс',
    'Клуб',
    'Кабинет',
    'Фото',
    'Студент',
    'Фотостудия',
    'Пакет',
  ])
  expect(same.filter(([, text]) => !loanwords.has(text) && !text.startsWith('Постер'))).toEqual([])
})
