/** What the chat answers with: a text, and links to pages of things that the text speaks of. */

export type ChatLink = {
  kind: 'event' | 'club' | 'location' | 'page'
  /** Slug of the thing; of a page its name. */
  key: string
  title: string
  /** Path of the page in the language of the answer. */
  href: string
  /** Of events, ISO 8601 in UTC. */
  startsAt?: string
  timeZone?: string
  place?: string
}

export type ChatMessage = { author: 'person' | 'hub'; body: string; links: ChatLink[]; createdAt: string }

/** Longest question in characters. */
export const longestQuestion = 1000
/** Longest answer that is kept. */
export const longestAnswer = 8000
/** Most links with one answer. */
export const mostLinks = 8

/** A title for the list of conversations: the beginning of the first question. */
export const titleOf = (question: string): string => {
  const line = question.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}

/** Links each once, at most {@link mostLinks}. */
export const uniqueLinks = (links: readonly ChatLink[]): ChatLink[] =>
  [...new Map(links.map((link) => [`${link.kind}:${link.key}`, link])).values()].slice(0, mostLinks)
