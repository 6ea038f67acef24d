import { blocksIn } from '../content/text.ts'
import type { Block, Locale } from '../content/types.ts'

type Node = { type: string; version: 1; [key: string]: unknown }

const text = (value: string): Node => ({
  type: 'text',
  version: 1,
  text: value,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})
const element = (type: string, children: Node[], more: Record<string, unknown> = {}): Node => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
})

/** The blocks of one language as the document of a rich text field (Lexical). */
export function richText(blocks: readonly Block[], locale: Locale): { root: Node } {
  const children = blocksIn(blocks, locale).map((block) => {
    if (block.type === 'ul') {
      const items = block.items.map((item, place) => element('listitem', [text(item)], { value: place + 1 }))
      return element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
    }
    return block.type === 'h'
      ? element('heading', [text(block.text)], { tag: 'h3' })
      : element('paragraph', [text(block.text)], { textFormat: 0, textStyle: '' })
  })
  return { root: element('root', children) }
}
