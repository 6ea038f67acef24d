import type { SanitizedConfig } from 'payload'

/** Loaded on demand: only editing needs it. */
const lexical = async (config: SanitizedConfig) => {
  const { convertLexicalToMarkdown, convertMarkdownToLexical, editorConfigFactory } = await import(
    '@payloadcms/richtext-lexical'
  )
  const editorConfig = await editorConfigFactory.default({ config })
  return { convertLexicalToMarkdown, convertMarkdownToLexical, editorConfig }
}

/** People press Enter once; in Markdown that is no new paragraph. Lists, quotes and headings keep their lines together. */
const spaced = (text: string): string => text.replace(/\n+(?!\s*(?:[-*+>#]|\d+[.)]))/g, '\n\n')

/** What a person typed (Markdown: paragraphs, **bold**, lists, links) as the rich text that is stored; `null` for nothing. */
export async function richTextOf(config: SanitizedConfig, text: string): Promise<Record<string, unknown> | null> {
  if (!text.trim()) return null
  const { convertMarkdownToLexical, editorConfig } = await lexical(config)
  return convertMarkdownToLexical({ markdown: spaced(text), editorConfig }) as unknown as Record<string, unknown>
}

/** Stored rich text as the Markdown a person edits. */
export async function textOf(config: SanitizedConfig, stored: unknown): Promise<string> {
  if (!stored) return ''
  const { convertLexicalToMarkdown, editorConfig } = await lexical(config)
  return convertLexicalToMarkdown({ data: stored as never, editorConfig }).trim()
}
