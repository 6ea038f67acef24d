import { afterEach, describe, expect, it } from 'vitest'
import { signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

/** Pages alike are tried this often. */
const perKind = 4
const kindOf = (path: string): string =>
  path
    .split('?')[0]
    ?.split('/')
    .slice(0, 4)
    .join('/')
    .replace(/(events|clubs|tickets|orders)\/.+/, '$1/*') ?? ''

/** Follows every link of the site from `start` on; the addresses that answer badly, with where they stand. */
async function brokenLinks({ context }: Visitor, start: string): Promise<string[]> {
  const waiting: { path: string; from: string }[] = [{ path: start, from: '' }]
  const seen = new Set([start])
  const tried = new Map<string, number>()
  const broken: string[] = []
  for (let link = waiting.shift(); link; link = waiting.shift()) {
    const kind = kindOf(link.path)
    const count = tried.get(kind) ?? 0
    if (count >= perKind) continue
    tried.set(kind, count + 1)
    const answer = await context.request.get(link.path)
    if (answer.status() >= 400) broken.push(`${answer.status()} ${link.path} on ${link.from}`)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html') || link.path.startsWith('/admin')) continue
    for (const [, href = ''] of (await answer.text()).matchAll(/<a [^>]*href="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), hubUrl() + link.path)
      const path = url.pathname + url.search
      if (url.origin !== hubUrl() || seen.has(path)) continue
      seen.add(path)
      waiting.push({ path, from: link.path })
    }
  }
  return broken
}

describe('the sitemap', () => {
  it('names the pages of halls in every language, and each of them answers', async () => {
    visitor = await visit()
    const { request } = visitor.context
    const text = await (await request.get('/sitemap.xml')).text()
    const entry =
      text.split('<url>').find((part) => part.includes('/locations/red-hall</loc>')) ?? expect.fail('no hall')
    const addresses = [...entry.matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, locale, href]) => [locale, href])
    const path = '/locations/red-hall'
    expect(addresses).toEqual([
      ['ru', hubUrl() + path],
      ['kk', `${hubUrl()}/kk${path}`],
      ['en', `${hubUrl()}/en${path}`],
    ])
    for (const [, href = ''] of addresses) expect((await request.get(href)).status(), href).toBe(200)
  })
})

describe('no link of the site leads nowhere', () => {
  it.each(['/', '/kk', '/en'])('for a visitor from %s', async (start) => {
    visitor = await visit()
    expect(await brokenLinks(visitor, start)).toEqual([])
  })

  it('for a student', async () => {
    visitor = await visit()
    await signInAs(visitor, 'student001@stu.sdu.edu.kz', 'student123')
    expect(await brokenLinks(visitor, '/me')).toEqual([])
  })

  it('for a club head', async () => {
    visitor = await visit()
    await signInAs(visitor, 'head@sdu.edu.kz', 'head12345')
    expect(await brokenLinks(visitor, '/me')).toEqual([])
  })
})
