import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** The weight of what goes to the phone. Limits are a little above what was measured: raise one only together with a reason. */
const here = fileURLToPath(new URL('.', import.meta.url))

const bundle = (file: string) =>
  buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    jsx: 'automatic',
    external: ['react', 'react/*', 'react-dom', 'next/*', 'radix-ui'],
  })

const size = (file: string): number => gzipSync(bundle(file).outputFiles[0]?.contents ?? '').length

/** 3.6 kB, and more for the row of recommendations, the next page of reviews and own classes, which no static page can hold. */
it('public pages run on a script of a few kilobytes', () => {
  expect(size(join(here, 'public/hub.ts'))).toBeLessThan(5_300)
})

const clients = readdirSync(join(here, 'components'))
  .filter((name) => name.endsWith('.tsx'))
  .filter((name) => readFileSync(join(here, 'components', name), 'utf8').startsWith("'use client'"))

describe.each(clients)('%s', (name) => {
  const file = join(here, 'components', name)

  it('ships no translations and no ICU parser', () => {
    expect(
      Object.keys(bundle(file).metafile.inputs).filter((input) => /messages\/|next-intl|translate\.ts/.test(input)),
    ).toEqual([])
  })

  it('is tiny', () => {
    expect(size(file)).toBeLessThan(1_500)
  })
})

it('fonts stay under 50 kB together', () => {
  const folder = join(here, 'fonts')
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => readFileSync(join(folder, name)).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(50_000)
})
