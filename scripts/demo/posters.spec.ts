import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type CompositionName, compositions } from '#scripts/demo/art/choose.ts'
import { drawAvatar, drawCover, drawLogo, drawPoster } from '#scripts/demo/posters.ts'

const sizeOf = async (picture: Buffer) => {
  const { width, height, format } = await sharp(picture).metadata()
  return `${width}×${height} ${format}`
}

it('draws every composition as a poster, the same for the same key', async () => {
  for (const form of Object.keys(compositions) as CompositionName[])
    expect(await sizeOf(await drawPoster({ seedKey: 'spec', category: 'campus', form })), form).toBe('1080×1350 jpeg')
  const options = { seedKey: 'roof-session', category: 'music' } as const
  const poster = await drawPoster(options)
  expect(poster.equals(await drawPoster(options))).toBe(true)
  expect(poster.equals(await drawPoster({ ...options, seedKey: 'roof-session#2' }))).toBe(false)
}, 120_000)

it('draws covers, logos and portraits in their sizes', async () => {
  expect(await sizeOf(await drawCover({ seedKey: 'acm-sdu', category: 'tech', palette: 'cobalt' }))).toBe(
    '1600×900 jpeg',
  )
  expect(await sizeOf(await drawLogo({ seedKey: 'acm-sdu', category: 'tech' }))).toBe('512×512 jpeg')
  expect(await sizeOf(await drawAvatar({ seedKey: 'student001', look: 'feminine' }))).toBe('512×512 jpeg')
})
