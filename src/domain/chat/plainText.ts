/** The words of Lexical JSON as one line of plain text, at most `most` characters; empty for anything else. */
export function plainText(document: unknown, most = 1200): string {
  const parts: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { text, children, root } = node as { text?: unknown; children?: unknown; root?: unknown }
    if (typeof text === 'string') parts.push(text)
    if (root) walk(root)
    if (Array.isArray(children)) for (const child of children) walk(child)
  }
  walk(document)
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, most)
}
