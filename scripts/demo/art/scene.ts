import type { Random } from '../random.ts'
import type { Palette } from './palettes.ts'

/** What a composition draws on: a size, a stream of chance, colours, and a place for gradients. */
export type Scene = {
  readonly w: number
  readonly h: number
  /** One thousandth of the mean side, so that strokes look alike at every size. */
  readonly u: number
  readonly random: Random
  readonly palette: Palette
  /** Adds a definition; the markup gets its id. Returns `url(#id)`. */
  def(markup: (id: string) => string): string
}

export type Composition = (scene: Scene) => string
type Stop = readonly [offset: number, colour: string, opacity?: number]

export const n = (value: number): string => String(Math.round(value * 10) / 10)
export const points = (list: readonly (readonly [number, number])[]): string =>
  list.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')
const stops = (list: readonly Stop[]): string =>
  list
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A linear gradient in the box of what it paints; the angle in degrees, 0 is rightwards, 90 down. */
export function linear(scene: Scene, angle: number, list: readonly Stop[]): string {
  const [x, y] = [Math.cos((angle * Math.PI) / 180) / 2, Math.sin((angle * Math.PI) / 180) / 2]
  return scene.def(
    (id) =>
      `<linearGradient id="${id}" x1="${n3(0.5 - x)}" y1="${n3(0.5 - y)}" x2="${n3(0.5 + x)}" y2="${n3(0.5 + y)}">${stops(list)}</linearGradient>`,
  )
}
const n3 = (value: number): string => String(Math.round(value * 1000) / 1000)

/** A linear gradient in picture coordinates, for strokes and many shapes under one light. */
export const linearAt = (scene: Scene, x1: number, y1: number, x2: number, y2: number, list: readonly Stop[]): string =>
  scene.def(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(list)}</linearGradient>`,
  )

export const radial = (scene: Scene, list: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string =>
  scene.def((id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops(list)}</radialGradient>`)

/** `amount` of the second colour in the first, in plain RGB. */
export function mix(first: string, second: string, amount: number): string {
  const channel = (at: number): string => {
    const [a, b] = [Number.parseInt(first.slice(at, at + 2), 16), Number.parseInt(second.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * amount)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** A colour along the brights of a palette, 0 to 1. */
export function along(palette: Palette, at: number): string {
  const position = Math.min(0.9999, Math.max(0, at)) * (palette.brights.length - 1)
  const index = Math.floor(position)
  return mix(palette.brights[index] ?? palette.light, palette.brights[index + 1] ?? palette.light, position - index)
}

export const rect = (scene: Scene, fill: string): string =>
  `<rect width="${scene.w}" height="${scene.h}" fill="${fill}"/>`
export const circle = (x: number, y: number, r: number, rest: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${rest}/>`

/** A soft light: no blur filter, so it costs nothing. */
export const glow = (scene: Scene, x: number, y: number, r: number, colour: string, opacity = 0.9): string =>
  circle(
    x,
    y,
    r,
    `fill="${radial(scene, [
      [0, colour, opacity],
      [0.35, colour, opacity * 0.55],
      [0.7, colour, opacity * 0.14],
      [1, colour, 0],
    ])}"`,
  )

/** The ground of most pictures: a deep diagonal gradient with a few big soft lights. */
export function ground(scene: Scene, lights = 3): string {
  const { w, h, random, palette } = scene
  const spots = Array.from({ length: lights }, (_, index) =>
    glow(
      scene,
      random.between(-0.1, 1.1) * w,
      random.between(-0.1, 1.1) * h,
      random.between(0.5, 0.95) * Math.max(w, h),
      along(palette, index / Math.max(1, lights - 1)),
      0.7,
    ),
  )
  return (
    rect(
      scene,
      linear(scene, random.between(40, 130), [
        [0, palette.ground[0]],
        [1, palette.ground[1]],
      ]),
    ) + spots.join('')
  )
}

export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')
