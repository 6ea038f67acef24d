import { describe, expect, it } from 'vitest'
import type { Operation } from '#src/endpoints/kit/openapi.ts'
import type { ApiDocument } from './document.ts'
import { curlExample, exampleOf } from './example.ts'
import { html, raw } from './html.ts'
import { apiPage } from './page.ts'
import { pageStyle } from './style.ts'

const operation: Operation = {
  operationId: 'postHallsIdSeats',
  summary: 'Seats & <rows>',
  description: 'Access: signed in.',
  tags: ['Halls'],
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'rows', in: 'query', required: true, schema: { type: 'integer', minimum: 2 } },
    { name: 'page', in: 'query', schema: { type: 'integer' } },
  ],
  requestBody: {
    content: {
      'application/json': { schema: { type: 'object', properties: { name: { const: "it's" } }, required: ['name'] } },
    },
  },
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: { $ref: '#/components/schemas/Seat' } } } },
  },
  security: [],
  'x-access': 'signedIn',
}

const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Hub', version: '1' },
  servers: [{ url: 'https://hub.example' }],
  tags: [{ name: 'Halls' }],
  paths: { '/api/halls/{id}/seats': { post: operation } },
  components: {
    schemas: { Seat: { type: 'object', properties: { at: { type: ['string', 'null'], format: 'date-time' } } } },
    requestBodies: {},
    responses: {},
    securitySchemes: {},
  },
}

describe('html', () => {
  it('escapes what is put in, once', () => {
    const inner = html`<b title="${'"'}">${'<i>'}</b>`
    expect(html`<p>${inner}${[1, false, undefined, raw('<hr>')]}</p>`.markup).toBe(
      '<p><b title="&quot;">&lt;i&gt;</b>1<hr></p>',
    )
  })
})

describe('the example of a call', () => {
  it('fills the path, what is required, the body and who calls', () => {
    expect(curlExample(document, '/api/halls/{id}/seats', 'post', operation)).toBe(
      [
        "curl -X POST 'https://hub.example/api/halls/0198c0de-7000-7000-8000-000000000001/seats?rows=2'",
        '-H "authorization: Bearer $TOKEN"',
        "-H 'content-type: application/json'",
        `-d '{"name":"it'\\''s"}'`,
      ].join(' \\\n  '),
    )
  })

  it('prefers what the schema allows', () => {
    expect(exampleOf({ enum: ['a', 'b'] })).toBe('a')
    expect(exampleOf({ anyOf: [{ type: 'array', items: { type: 'integer', minimum: 3 } }, { type: 'null' }] })).toEqual(
      [3],
    )
  })
})

describe('the page', () => {
  it('shows an operation with an anchor, its fields and a link to the schema', () => {
    const page = apiPage(document, '')
    expect(page).toContain('<article id="postHallsIdSeats">')
    expect(page).toContain('Seats &amp; &lt;rows&gt;')
    expect(page).toContain('<a href="#schema-Seat">Seat</a>')
    expect(page).toContain('<td>date-time</td><td>optional; may be null</td>')
    expect(page).not.toContain('<script')
  })

  it('takes its colours from the tokens of the site', async () => {
    const css = await pageStyle('docs')
    expect(css).toMatch(/^\s*:root \{\s*--edition-hue: \d+;/)
    expect(css).toContain('--color-canvas: light-dark(')
    expect(css).not.toContain('@theme')
    expect(css).not.toContain('-*:')
    const known = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...css.slice(css.indexOf('--font-page')).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
})
