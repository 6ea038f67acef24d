import sharp from 'sharp'
import { seeded } from '../random.ts'
import type { Palette } from './palettes.ts'
import type { Scene } from './scene.ts'

const grainSide = 256
let grain: Buffer | undefined

/** Film grain: grey noise, the same on every machine, made once. */
function grainTile(): Buffer {
  if (grain) return grain
  const random = seeded('grain')
  const pixels = Buffer.alloc(grainSide * grainSide * 4)
  for (let at = 0; at < pixels.length; at += 4) {
    const shade = random.chance(0.5) ? 255 : 0
    pixels.fill(shade, at, at + 3)
    pixels[at + 3] = Math.floor(random.next() * 26)
  }
  grain = pixels
  return pixels
}

/** Draws markup made for a scene of this size into a JPEG (quality 82). */
export async function render(options: {
  w: number
  h: number
  seedKey: string
  palette: Palette
  draw: (scene: Scene) => string
  grain?: boolean
}): Promise<Buffer> {
  const { w, h, palette } = options
  const defs: string[] = []
  const scene: Scene = {
    w,
    h,
    u: (w + h) / 2 / 1200,
    random: seeded(`picture ${options.seedKey}`),
    palette,
    def: (markup) => {
      const id = `d${defs.length}`
      defs.push(markup(id))
      return `url(#${id})`
    },
  }
  const body = options.draw(scene)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><defs>${defs.join('')}</defs>${body}</svg>`
  const image = sharp(Buffer.from(svg), { limitInputPixels: false }).flatten({ background: palette.ground[0] })
  if (options.grain !== false)
    image.composite([
      { input: grainTile(), raw: { width: grainSide, height: grainSide, channels: 4 }, tile: true, blend: 'over' },
    ])
  return image.jpeg({ quality: 82 }).toBuffer()
}
