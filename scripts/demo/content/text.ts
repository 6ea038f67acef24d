import type { Block, Locale, Text } from './types.ts'

/** A text in Russian, Kazakh and English, in this order. */
export const t = (ru: string, kk: string, en: string): Text => ({ ru, kk, en })

/** A paragraph. */
export const p = (ru: string, kk: string, en: string): Block => ({ type: 'p', text: t(ru, kk, en) })

/** A heading. */
export const h = (ru: string, kk: string, en: string): Block => ({ type: 'h', text: t(ru, kk, en) })

/** A bulleted list; each item is `[ru, kk, en]`. */
export const ul = (...items: readonly (readonly [string, string, string])[]): Block => ({
  type: 'ul',
  items: items.map(([ru, kk, en]) => t(ru, kk, en)),
})

/** A block in one language, for a loader that fills localised rich text language by language. */
export type PlainBlock = { type: 'p' | 'h'; text: string } | { type: 'ul'; items: string[] }

/** The blocks of one language. */
export const blocksIn = (blocks: readonly Block[], locale: Locale): PlainBlock[] =>
  blocks.map((block) =>
    block.type === 'ul'
      ? { type: 'ul', items: block.items.map((item) => item[locale]) }
      : { type: block.type, text: block.text[locale] },
  )

/** Kazakhstani tenge to minor units (tiyn): 500 → 50000. */
export const kzt = (tenge: number): number => tenge * 100
