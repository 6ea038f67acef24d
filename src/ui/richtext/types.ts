/** The part of Payload's Lexical JSON that is rendered. Content comes from users: everything is optional and checked. */
export type RichNode = {
  type?: string
  children?: RichNode[]
  text?: string
  format?: number | string
  tag?: string
  listType?: string
  checked?: boolean
  value?: unknown
  fields?: { url?: unknown; newTab?: unknown; linkType?: unknown; doc?: unknown }
  url?: unknown
}

export type RichTextData = { root?: RichNode | null } | null | undefined
