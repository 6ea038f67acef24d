import ICAL from 'ical.js'
import { expect } from 'vitest'

/** Every rule of RFC 5545 §3.1 and §3.2 about lines: CRLF, 75 octets, whole letters, names before the colon, no stray characters. */
export function checkLines(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    expect(line).not.toMatch(/[^\P{Cc}\t]/u)
    expect(line.length).toBeGreaterThan(0)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
  for (const line of text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n'))
    expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*))*:/)
}

export type Entry = { uid: string; title: string; start: Date; sequence: number; changed: Date; status: string }

/** The entries of a calendar, read by ical.js after a strict look at its lines. */
export function entriesOf(text: string): { name: string; entries: Entry[] } {
  checkLines(text)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const time = (component: InstanceType<typeof ICAL.Component>, name: string): Date =>
    (component.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>).toJSDate()
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    entries: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      title: String(event.getFirstPropertyValue('summary')),
      start: time(event, 'dtstart'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      changed: time(event, 'last-modified'),
      status: String(event.getFirstPropertyValue('status')),
    })),
  }
}

/**
 * A calendar as programs keep one (RFC 5546 §2.1.5): an entry replaces the one of its UID if its SEQUENCE is higher, or the same and it
 * changed later; what is called off goes.
 */
export class Diary {
  readonly #kept = new Map<string, Entry>()

  take(text: string): Entry[] {
    for (const entry of entriesOf(text).entries) {
      const known = this.#kept.get(entry.uid)
      const isNewer =
        !known ||
        entry.sequence > known.sequence ||
        (entry.sequence === known.sequence && entry.changed.getTime() >= known.changed.getTime())
      if (isNewer) this.#kept.set(entry.uid, entry)
    }
    return [...this.#kept.values()].filter(({ status }) => status !== 'CANCELLED')
  }
}
