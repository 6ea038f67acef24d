import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Contrast of the tokens in both themes (WCAG 2.2: 4.5 for words, 3 for controls), so that a change of colour cannot break it unseen. */
const squeeze = (value: string): string => value.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')')
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const raw = new Map(
  [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', squeeze(match[2] ?? '')]),
)

type Theme = 'light' | 'dark'

/** The value of a token in a theme, with variables and products written out. */
function resolve(name: string, theme: Theme): string {
  let value = raw.get(name) ?? ''
  const pair = /^light-dark\((oklch\(.*\)), (oklch\(.*\))\)$/.exec(value)
  if (pair) value = (theme === 'light' ? pair[1] : pair[2]) ?? ''
  value = value.replace(/var\(--([\w-]+)\)/g, (_, each: string) => raw.get(each) ?? '')
  return value.replace(/calc\(([\d.]+) ([*+]) ([\d.]+)\)/g, (_, a: string, sign: string, b: string) =>
    String(sign === '*' ? Number(a) * Number(b) : Number(a) + Number(b)),
  )
}

/** Relative luminance of an oklch colour; outside sRGB the channels are clipped, as browsers nearly do. */
function luminance(color: string): number {
  const [l = 0, c = 0, h = 0] = (/oklch\(([^)]+)\)/.exec(color)?.[1] ?? '').split(' ').map(Number)
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const [x, y, z] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((each) => each ** 3) as [number, number, number]
  const clip = (value: number): number => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z)
  const green = clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z)
  const blue = clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string, theme: Theme): number {
  const [a, b] = [luminance(resolve(`color-${front}`, theme)), luminance(resolve(`color-${back}`, theme))].sort(
    (x, y) => y - x,
  ) as [number, number]
  return (a + 0.05) / (b + 0.05)
}

const words: [string, string][] = [
  ...['canvas', 'surface', 'raised', 'sunken'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['accent-ink', ground],
  ]),
  ['on-ink', 'ink'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-ink', 'accent-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['good', 'surface'],
  ['bad', 'canvas'],
  ['bad', 'surface'],
  ['on-accent', 'verdict-yes'],
  ['on-accent', 'verdict-no'],
  ['on-accent', 'verdict-idle'],
  ['plate-ink', 'verdict-wait'],
  ['plate-ink', 'plate'],
]
const controls: [string, string][] = [
  ['line-strong', 'canvas'],
  ['line-strong', 'surface'],
  ['line-strong', 'raised'],
  ['accent', 'canvas'],
  ['accent-ink', 'canvas'],
]

describe.each<Theme>(['light', 'dark'])('%s theme', (theme) => {
  it.each(words)('%s on %s can be read', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controls)('%s on %s can be seen', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3)
  })
})
