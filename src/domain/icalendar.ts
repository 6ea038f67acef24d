/** Longest content line in octets, the line break not counted (RFC 5545 §3.1). */
const longestLine = 75

const octets = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const letter of line) {
    const size = octets(letter)
    if (length + size > longestLine) {
      folded += '\r\n '
      length = 1
    }
    folded += letter
    length += size
  }
  return folded
}

/**
 * The same calendar with its lines folded at 75 octets and never inside a letter. Libraries that fold by letters write Cyrillic
 * lines of up to 150 octets, which strict readers refuse.
 */
export const foldCalendar = (calendar: string): string =>
  calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')

/** A text without control characters, which no calendar may hold; line breaks stay. */
export const calendarText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')
