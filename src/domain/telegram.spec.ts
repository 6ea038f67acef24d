import { describe, expect, it } from 'vitest'
import { isButtonUrl, maxCaption, messageParts, readAction, shorten, starButtons, writeAction } from './telegram.ts'

const id = '0198c0de-7000-7000-8000-000000000001'

describe('actions', () => {
  it('are read as they were written, within 64 bytes', () => {
    for (const action of [
      { do: 'claim', event: id },
      { do: 'ticket', ticket: id },
      { do: 'askCancel', ticket: id },
      { do: 'cancel', ticket: id },
      { do: 'keep' },
      { do: 'review', event: id, rating: 5 },
    ] as const) {
      expect(readAction(writeAction(action))).toEqual(action)
      expect(writeAction(action).length).toBeLessThanOrEqual(64)
    }
    expect(starButtons(id)[0]).toHaveLength(5)
  })

  it('are nothing when anybody else wrote them', () => {
    for (const data of ['', 'cancel', `cancel:${id}x`, `review:6:${id}`, `drop:${id}`, "claim:' OR 1=1"])
      expect(readAction(data)).toBeNull()
  })
})

describe('a message', () => {
  it('is escaped, shortened before that, and keeps its buttons', () => {
    const { html, keyboard } = messageParts(
      { subject: 'A <b>', text: '&'.repeat(5_000), buttons: [[{ label: 'L', action: 'keep' }]] },
      maxCaption,
    )
    expect(html.startsWith('<b>A &lt;b&gt;</b>\n\n&amp;')).toBe(true)
    expect(
      html
        .replaceAll('&amp;', '&')
        .replaceAll(/<\/?b>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>').length,
    ).toBeLessThanOrEqual(maxCaption)
    expect(keyboard).toEqual([[{ text: 'L', callback_data: 'keep' }]])
  })

  it('writes addresses that no button takes below the text', () => {
    const local = { label: 'Open', url: 'http://localhost:3000/x' }
    const { html, keyboard } = messageParts({ subject: 'S', text: null, buttons: [[local]] }, 4096)
    expect(html).toBe('<b>S</b>\n\nOpen: http://localhost:3000/x')
    expect(keyboard).toEqual([])
    expect(isButtonUrl('https://hub.example/x')).toBe(true)
  })

  it('never ends in half a character', () => {
    expect(shorten('ab😀cd', 4)).toBe('ab…')
    expect(shorten('abcd', 4)).toBe('abcd')
  })
})
