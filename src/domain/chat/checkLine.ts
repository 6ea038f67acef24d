/** What of a model's answer may be shown. Names come from what was looked up, never from the model. */
import type { ChatLink } from './answer.ts'
import { fold } from './words.ts'

const reference = /\[\[(event|club|location):([^\]\s]{1,120})\]\]/g
const address = /(?:https?:|www\.|\/\/|mailto:|javascript:|data:)|\b[\w-]+\.(?:com|kz|ru|org|net|io|dev|link|app|me)\b/i
const quoted = /[«“"„]([^«»“”"„]{2,120})[»”"]/g
const item = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/
const clock = /\b\d{1,2}[:.]\d{2}\b/

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`+|^#{1,6}\s*/g, '')
    .trimEnd()

export type Grounds = {
  /** What the tools found for this asker in this answer. */
  found: readonly ChatLink[]
  /** Texts that must not be repeated, such as the instructions of the model. */
  secrets: readonly string[]
  /** Names that may be said only when they were found. */
  names: readonly string[]
}

const longestEcho = 24

const repeats = (line: string, secret: string): boolean => {
  const [said, kept] = [fold(line).replace(/\s+/g, ' '), fold(secret).replace(/\s+/g, ' ')]
  for (let at = 0; at + longestEcho <= said.length; at += 4)
    if (kept.includes(said.slice(at, at + longestEcho))) return true
  return false
}

/**
 * A line as it may be shown, with names in the place of references, and the links it refers to; `null` when it must be dropped: it names something
 * that was not found, carries an address, repeats the instructions, or lists an event or a time without a reference.
 */
export function checkLine(
  line: string,
  { found, secrets, names }: Grounds,
): { text: string; links: ChatLink[] } | null {
  const links: ChatLink[] = []
  let isUnknown = false
  const marked = line.replace(/[\ue000\ue001]/g, '').replace(reference, (_all, kind: string, key: string) => {
    const link = found.find((each) => each.kind === kind && each.key === key)
    if (link) links.push(link)
    else isUnknown = true
    // Titles are put in at the end: what is in them is data and not looked at.
    return link ? `\ue000${links.length - 1}\ue001` : ''
  })
  const markdown = /\[[^\]]*\]\([^)]*\)/.test(marked)
  const text = plain(marked)
  if (isUnknown || markdown || address.test(marked) || secrets.some((secret) => repeats(text, secret))) return null
  const titles = new Set(found.map(({ title }) => fold(title)))
  for (const [, name] of text.matchAll(quoted))
    if (!titles.has(fold(name ?? '')) && !/^\ue000\d+\ue001$/.test(name ?? '')) return null
  const folded = ` ${fold(text)} `
  if (names.some((name) => !titles.has(fold(name)) && folded.includes(` ${fold(name)} `))) return null
  if (links.length === 0 && (item.test(text) || clock.test(text))) return null
  const title = (place: string): string => (links[Number(place)] as ChatLink).title
  return { text: text.replace(/\ue000(\d+)\ue001/g, (_all, place: string) => title(place)), links }
}
