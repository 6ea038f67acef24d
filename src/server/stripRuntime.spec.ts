import { expect, it } from 'vitest'
import { stripRuntime } from './stripRuntime.ts'

const page = (body: string): string =>
  [
    '<!DOCTYPE html><html lang="ru"><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
    '<link rel="preload" href="/f.woff2" as="font" crossorigin="" type="font/woff2"/><script src="/_next/static/chunks/a.js" async=""></script>',
    '<script data-keep="">boot()</script><script data-keep="" src="/ui/hub.js?v=1" defer=""></script><script src="/p.js" noModule=""></script></head>',
    `<body>${body}<script type="application/ld+json">{"name":"KERMES"}</script>`,
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\""])</script></body></html>',
  ].join('')

it('takes the runtime out and leaves the page', () => {
  const result = stripRuntime(page('<main>Ярмарка</main>'))
  expect(result).not.toMatch(/_next\/static\/chunks|__next_f|noModule|as="script"/)
  expect(result).toContain('<main>Ярмарка</main>')
  expect(result).toContain('<script data-keep="">boot()</script>')
  expect(result).toContain('/ui/hub.js?v=1')
  expect(result).toContain('{"name":"KERMES"}')
  expect(result).toContain('as="font"')
})

it.each(['<!--$?--><template id="B:0"></template><!--/$-->', '<script>$RC("B:0","S:0")</script>'])(
  'leaves a page that streams alone: %s',
  (body) => {
    expect(stripRuntime(page(body))).toBe(page(body))
  },
)

it('leaves pages of others alone', () => {
  const admin = '<html><script src="/_next/static/chunks/a.js"></script></html>'
  expect(stripRuntime(admin)).toBe(admin)
})
