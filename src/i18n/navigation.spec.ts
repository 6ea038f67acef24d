import { describe, expect, it } from 'vitest'
import { alternates, isWithin, localePath, splitLocale, switchLocalePath } from './navigation.ts'
import { localeRewrites } from './rewrites.ts'

describe('paths', () => {
  it.each([
    ['ru', '/', '/'],
    ['kk', '/', '/kk'],
    ['kk', '/?free=1', '/kk?free=1'],
    ['en', '/events/kermes', '/en/events/kermes'],
    ['ru', '/events/kermes', '/events/kermes'],
  ] as const)('%s %s is %s', (locale, path, expected) => {
    expect(localePath(locale, path)).toBe(expected)
  })

  it('reads a pathname with a prefix, without one and after the rewrite alike', () => {
    expect(splitLocale('/kk/clubs')).toEqual({ locale: 'kk', path: '/clubs' })
    expect(splitLocale('/clubs')).toEqual({ locale: 'ru', path: '/clubs' })
    expect(splitLocale('/ru/clubs')).toEqual({ locale: 'ru', path: '/clubs' })
    expect(splitLocale('/kk')).toEqual({ locale: 'kk', path: '/' })
    expect(splitLocale('/kkz')).toEqual({ locale: 'ru', path: '/kkz' })
  })

  it('keeps the page when the language changes', () => {
    expect(switchLocalePath('kk', '/events/kermes')).toBe('/kk/events/kermes')
    expect(switchLocalePath('ru', '/en/events/kermes')).toBe('/events/kermes')
    expect(switchLocalePath('en', '/kk')).toBe('/en')
  })

  it('knows what a navigation item covers', () => {
    expect(isWithin('/ru', '/')).toBe(true)
    expect(isWithin('/kk/events/kermes', '/')).toBe(true)
    expect(isWithin('/clubs/acm', '/clubs')).toBe(true)
    expect(isWithin('/clubs', '/')).toBe(false)
    expect(isWithin('/me/tickets', '/me')).toBe(true)
  })

  it('lists all languages for search engines', () => {
    expect(alternates('https://hub.sdu.edu.kz', 'kk', '/clubs')).toEqual({
      canonical: 'https://hub.sdu.edu.kz/kk/clubs',
      languages: {
        'x-default': 'https://hub.sdu.edu.kz/clubs',
        ru: 'https://hub.sdu.edu.kz/clubs',
        kk: 'https://hub.sdu.edu.kz/kk/clubs',
        en: 'https://hub.sdu.edu.kz/en/clubs',
      },
    })
  })
})

it('rewrites pages, not the API or other languages', () => {
  const source = localeRewrites()[1]?.source ?? ''
  const pattern = new RegExp(`^/${source.slice(source.indexOf('('))}$`)
  for (const path of ['/clubs', '/events/kermes', '/apiary', '/kkz', '/t/abc'])
    expect(pattern.test(path), path).toBe(true)
  for (const path of ['/api/events', '/admin', '/kk', '/kk/clubs', '/en', '/ru/x', '/_next/static/a.js'])
    expect(pattern.test(path), path).toBe(false)
})
