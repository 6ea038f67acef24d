import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RichText } from './RichText.tsx'

const html = (children: unknown[], props: object = {}): string =>
  renderToStaticMarkup(createElement(RichText, { data: { root: { type: 'root', children } } as never, ...props }))

const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

it('renders what editors write', () => {
  const result = html([
    { type: 'heading', tag: 'h1', children: [text('Программа')] },
    paragraph(text('Вход '), text('свободный', 1), { type: 'linebreak' }, text('курсив', 2)),
    { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('Раз')] }] },
    { type: 'quote', children: [text('Цитата')] },
  ])
  expect(result).toMatch(/<h2[^>]*>Программа<\/h2>/)
  expect(result).toMatch(/<p>Вход <strong[^>]*>свободный<\/strong><br\/><em>курсив<\/em><\/p>/)
  expect(result).toMatch(/<ol[^>]*><li>Раз<\/li><\/ol>/)
  expect(result).toContain('<blockquote')
})

it('lets no markup and no script through', () => {
  const result = html([
    paragraph(text('<img src=x onerror=alert(1)>')),
    paragraph({ type: 'link', fields: { url: 'javascript:alert(1)' }, children: [text('нажми')] }),
    { type: 'html', html: '<script>alert(1)</script>', children: [paragraph(text('внутри'))] },
    null,
    'строка',
    { type: 'text', text: { toString: () => 'x' } },
  ])
  expect(result).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(result).not.toMatch(/<a|<img|<script|javascript:/)
  expect(result).toContain('нажми')
  expect(result).toContain('внутри')
})

it('marks links to other sites and trusts only its own documents', () => {
  const outside = html([
    paragraph({ type: 'link', fields: { url: 'https://sdu.edu.kz', newTab: true }, children: [text('сайт')] }),
  ])
  expect(outside).toMatch(/<a href="https:\/\/sdu.edu.kz"[^>]*rel="noopener noreferrer nofollow ugc" target="_blank"/)
  const node = paragraph({
    type: 'link',
    fields: { linkType: 'internal', doc: { value: { slug: 'acm' } } },
    children: [text('клуб')],
  })
  expect(html([node], { linkTo: () => '/clubs/acm' })).toContain('href="/clubs/acm"')
  expect(html([node])).not.toContain('<a')
})

it('survives what is not a text', () => {
  let deep: unknown = text('дно')
  for (let level = 0; level < 5000; level++) deep = { type: 'quote', children: [deep] }
  expect(html([deep])).not.toContain('дно')
  for (const data of [null, undefined, {}, { root: null }, { root: { children: 'x' } }])
    expect(renderToStaticMarkup(createElement(RichText, { data: data as never }))).toBe('')
})
