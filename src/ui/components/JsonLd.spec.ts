import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JsonLd } from './JsonLd.tsx'

it('cannot be ended by a title', () => {
  const data = { name: 'Ярмарка </script><script>alert(1)</script> <!-- & "кавычки"' }
  const result = renderToStaticMarkup(createElement(JsonLd, { data }))
  expect(result.match(/<\/?script/g)).toHaveLength(2)
  expect(JSON.parse(result.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data)
})
