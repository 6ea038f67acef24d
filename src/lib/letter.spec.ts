import { describe, expect, it } from 'vitest'
import { letter } from '#src/lib/letter.ts'

const parts = {
  locale: 'ru',
  title: 'Билет <b>',
  paragraphs: ['"Привет" & пока'],
  facts: [{ label: 'Где', value: '<script>' }],
  image: { cid: 'ticket-qr', alt: 'QR', width: 240 },
  action: { label: 'Открыть', url: 'https://hub/me?a=1&b="2"' },
  links: [{ label: 'Ещё', url: 'https://hub/more' }],
  footer: "it's",
} as const

describe('a letter', () => {
  it('escapes everything people wrote', () => {
    const { html } = letter({
      ...parts,
      paragraphs: [...parts.paragraphs],
      facts: [...parts.facts],
      links: [...parts.links],
    })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&quot;Привет&quot; &amp; пока')
    expect(html).toContain('href="https://hub/me?a=1&amp;b=&quot;2&quot;"')
    expect(html).toContain('<img src="cid:ticket-qr" alt="QR" width="240"')
  })

  it('says the same as text, links included', () => {
    const { text } = letter({
      ...parts,
      paragraphs: [...parts.paragraphs],
      facts: [...parts.facts],
      links: [...parts.links],
    })
    for (const piece of [
      'Билет <b>',
      '"Привет" & пока',
      'Где: <script>',
      'Открыть: https://hub/me',
      'Ещё: https://hub/more',
      "it's",
    ])
      expect(text).toContain(piece)
  })
})
