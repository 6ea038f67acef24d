import { Fragment, type ReactNode } from 'react'

const bold = (line: string): ReactNode =>
  line.split(/\*\*(.+?)\*\*/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity
    index % 2 ? <strong key={index}>{part}</strong> : <Fragment key={index}>{part}</Fragment>,
  )

const isItem = (line: string): boolean => /^\s*[-*+] /.test(line)

/** A quick look at what somebody types: paragraphs, lists, bold. The page itself shows the stored rich text. */
export function Prose({ text }: { text: string }) {
  const groups: string[][] = []
  for (const line of text.split('\n').filter((each) => each.trim())) {
    const last = groups.at(-1)
    if (isItem(line) && last?.[0] && isItem(last[0])) last.push(line)
    else groups.push([line])
  }
  return (
    <div className="grid gap-3 [overflow-wrap:anywhere]">
      {groups.map((lines, index) =>
        isItem(lines[0] ?? '') ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no identity
          <ul className="list-disc space-y-1 pl-6" key={index}>
            {lines.map((line) => (
              <li key={line}>{bold(line.replace(/^\s*[-*+] /, ''))}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no identity
          <p key={index}>{bold((lines[0] ?? '').replace(/^#+ /, ''))}</p>
        ),
      )}
    </div>
  )
}
