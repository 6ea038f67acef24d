import { createElement, Fragment, type ReactNode } from 'react'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { cx } from '#src/ui/cx.ts'
import { isOutside, safeUrl } from '#src/ui/richtext/safeUrl.ts'
import type { RichNode, RichTextData } from '#src/ui/richtext/types.ts'
import type { Picture } from '#src/ui/types.ts'

type Props = {
  data: RichTextData
  /** Makes a Picture of an upload node's document; without it uploads are left out. */
  picture?: (document: unknown) => Picture | null
  /** Address of a document linked inside the site; without it only the words are shown. */
  linkTo?: (document: unknown) => string | null
  className?: string
}

type Context = Pick<Props, 'picture' | 'linkTo'>

/** Deeper than any honest text; stops a hostile one from exhausting the stack. */
const maxDepth = 24

const bold = 1
const italic = 2
const strikethrough = 4
const underline = 8
const code = 16

/**
 * Payload's Lexical JSON as React elements. No HTML is ever set: an unknown node shows its children, an unsafe link its words.
 * Headings begin at h2, because the page has the h1.
 */
export function RichText({ data, className, ...context }: Props) {
  const children = data?.root?.children
  if (!Array.isArray(children) || children.length === 0) return null
  return <div className={cx('prose max-w-text text-base', className)}>{nodes(children, context, 0)}</div>
}

const nodes = (children: RichNode[] | undefined, context: Context, depth: number): ReactNode =>
  Array.isArray(children) && depth < maxDepth
    ? // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity and are rendered once
      children.map((child, index) => <Fragment key={index}>{node(child, context, depth + 1)}</Fragment>)
    : null

function node(each: RichNode | null, context: Context, depth: number): ReactNode {
  if (!each || typeof each !== 'object') return null
  const inner = (): ReactNode => nodes(each.children, context, depth)
  switch (each.type) {
    case 'text':
      return text(each)
    case 'linebreak':
      return <br />
    case 'paragraph':
      return each.children?.length ? <p>{inner()}</p> : null
    case 'heading':
      return heading(each.tag, inner())
    case 'list':
      return each.listType === 'number' ? (
        <ol className="list-decimal space-y-1 pl-6">{inner()}</ol>
      ) : (
        <ul className="list-disc space-y-1 pl-6">{inner()}</ul>
      )
    case 'listitem':
      return <li>{inner()}</li>
    case 'quote':
      return <blockquote className="border-l-4 border-accent pl-4 text-lg text-ink-soft">{inner()}</blockquote>
    case 'horizontalrule':
      return <hr className="border-line" />
    case 'link':
    case 'autolink':
      return link(each, inner(), context)
    case 'upload':
      return upload(each, context)
    default:
      return inner()
  }
}

function heading(tag: string | undefined, children: ReactNode): ReactNode {
  const level = Math.min(4, Math.max(2, Number(tag?.slice(1)) || 2))
  return createElement(
    `h${level}`,
    { className: level === 2 ? 'display text-title' : 'text-lg font-semibold' },
    children,
  )
}

function text(each: RichNode): ReactNode {
  if (typeof each.text !== 'string') return null
  const format = typeof each.format === 'number' ? each.format : 0
  let result: ReactNode = each.text
  if (format & code) result = <code className="rounded-xs bg-sunken px-1 py-0.5 text-[0.9em]">{result}</code>
  if (format & underline) result = <u>{result}</u>
  if (format & strikethrough) result = <s>{result}</s>
  if (format & italic) result = <em>{result}</em>
  if (format & bold) result = <strong className="font-semibold">{result}</strong>
  return result
}

function link(each: RichNode, children: ReactNode, { linkTo }: Context): ReactNode {
  const isInternal = each.fields?.linkType === 'internal'
  const url = safeUrl(isInternal ? linkTo?.(each.fields?.doc) : (each.fields?.url ?? each.url))
  if (!url) return children
  const outside = isOutside(url)
    ? { rel: 'noopener noreferrer nofollow ugc', target: each.fields?.newTab === true ? '_blank' : undefined }
    : {}
  return (
    <a
      href={url}
      className="font-medium text-accent-ink underline decoration-1 underline-offset-3 hover:decoration-2"
      {...outside}
    >
      {children}
    </a>
  )
}

function upload(each: RichNode, { picture }: Context): ReactNode {
  const found = picture?.(each.value)
  if (!found) return null
  return (
    <figure className="overflow-hidden rounded-poster" style={{ aspectRatio: `${found.width} / ${found.height}` }}>
      <PosterImage picture={found} sizes="(width >= 48rem) 42rem, 92vw" />
    </figure>
  )
}
