import { along, type Composition, circle, linear, mix, n, points, rect, repeat } from './scene.ts'

const polar = (angle: number, r: number): [number, number] => [256 + Math.cos(angle) * r, 256 + Math.sin(angle) * r]

/** Emblems on a 512 square; each is one clear sign in the light colour of the palette. */
const emblems = {
  eye: ({ palette }) =>
    `<path d="M70 256 Q256 70 442 256 Q256 442 70 256 Z" fill="${palette.light}"/>${circle(256, 256, 82, `fill="${palette.brights[0]}"`)}${circle(256, 256, 38, `fill="${palette.light}"`)}`,
  braces: ({ palette }) =>
    `<g fill="none" stroke="${palette.light}" stroke-width="40" stroke-linecap="round" stroke-linejoin="round"><path d="M176 152 L82 256 L176 360 M336 152 L430 256 L336 360"/><path d="M292 124 L220 388" stroke="${palette.brights[3]}"/></g>`,
  robot: ({ palette }) =>
    `<g fill="${palette.light}"><rect x="122" y="176" width="268" height="204" rx="56"/><rect x="244" y="104" width="24" height="80" rx="12"/><circle cx="256" cy="104" r="28" fill="${palette.brights[3]}"/><rect x="82" y="236" width="26" height="90" rx="13"/><rect x="404" y="236" width="26" height="90" rx="13"/></g><g fill="${palette.ground[0]}"><circle cx="204" cy="262" r="30"/><circle cx="308" cy="262" r="30"/><rect x="204" y="322" width="104" height="18" rx="9"/></g>`,
  bubbles: ({ palette }) =>
    `<path d="M86 214 a118 106 0 1 1 150 102 l-88 62 8 -66 a118 106 0 0 1 -70 -98 Z" fill="${palette.light}"/><path d="M432 318 a92 84 0 1 0 -116 80 l70 46 -6 -52 a92 84 0 0 0 52 -74 Z" fill="${palette.brights[3]}"/>`,
  bars: ({ palette }) =>
    repeat(
      4,
      (k) =>
        `<rect x="${98 + k * 84}" y="${330 - k * 74}" width="58" height="${82 + k * 74}" rx="29" fill="${k === 3 ? palette.brights[3] : palette.light}"/>`,
    ),
  globe: ({ palette }) =>
    `<g fill="none" stroke="${palette.light}" stroke-width="26"><circle cx="256" cy="256" r="156"/><ellipse cx="256" cy="256" rx="68" ry="156"/><path d="M112 206 H400 M112 306 H400"/></g>`,
  sound: ({ palette }) =>
    repeat(7, (k) => {
      const tall = [90, 190, 290, 220, 320, 170, 100][k] ?? 90
      return `<rect x="${92 + k * 49}" y="${256 - tall / 2}" width="30" height="${tall}" rx="15" fill="${k === 4 ? palette.brights[3] : palette.light}"/>`
    }),
  mask: ({ palette }) =>
    `<path d="M110 120 Q256 168 402 120 Q416 320 256 416 Q96 320 110 120 Z" fill="${palette.light}"/><g fill="none" stroke="${palette.ground[0]}" stroke-width="22" stroke-linecap="round"><path d="M166 224 q34 -32 68 0 M278 224 q34 -32 68 0 M184 296 q72 76 144 0"/></g>`,
  ribbon: ({ palette }) =>
    `<g fill="none" stroke-linecap="round"><path d="M110 388 C20 210 210 80 262 206 C314 332 470 330 400 124" stroke="${palette.light}" stroke-width="44"/><path d="M124 400 C230 440 250 330 262 206" stroke="${palette.brights[3]}" stroke-width="44"/></g><circle cx="300" cy="116" r="40" fill="${palette.light}"/>`,
  lens: ({ palette }) =>
    `${circle(256, 256, 168, `fill="${palette.light}"`)}${repeat(6, (k) => {
      const a = (k * Math.PI) / 3
      const from = polar(a, 166)
      const to = polar(a + 1.75, 86)
      return `<path d="M${n(from[0])} ${n(from[1])} L${n(to[0])} ${n(to[1])}" stroke="${palette.ground[0]}" stroke-width="16" stroke-linecap="round"/>`
    })}<polygon points="${points([0, 1, 2, 3, 4, 5].map((k) => polar((k * Math.PI) / 3 + 1.4, 78)))}" fill="${palette.brights[3]}"/>`,
  quill: ({ palette }) =>
    `<path d="M112 404 C130 220 250 110 412 100 C416 240 330 350 178 352 Z" fill="${palette.light}"/><path d="M108 412 C180 300 240 240 318 188" stroke="${palette.ground[0]}" stroke-width="18" fill="none" stroke-linecap="round"/><rect x="226" y="384" width="176" height="22" rx="11" fill="${palette.brights[3]}"/>`,
  heart: ({ palette }) =>
    `<path d="M256 424 C60 306 70 120 186 120 C226 120 248 144 256 168 C264 144 286 120 326 120 C442 120 452 306 256 424 Z" fill="${palette.light}"/><path d="M160 250 h54 l24 -50 36 104 24 -54 h54" fill="none" stroke="${palette.brights[0]}" stroke-width="22" stroke-linecap="round" stroke-linejoin="round"/>`,
  ball: ({ palette }) =>
    `${circle(256, 256, 168, `fill="${palette.light}"`)}<polygon points="${points([0, 1, 2, 3, 4].map((k) => polar((k * 72 - 90) * (Math.PI / 180), 66)))}" fill="${palette.ground[0]}"/>${repeat(
      5,
      (k) => {
        const a = (k * 72 - 90) * (Math.PI / 180)
        const [from, to] = [polar(a, 60), polar(a, 124)]
        return `<path d="M${n(from[0])} ${n(from[1])} L${n(to[0])} ${n(to[1])}" stroke="${palette.ground[0]}" stroke-width="14"/><polygon points="${points([polar(a - 0.36, 167), polar(a - 0.2, 124), polar(a + 0.2, 124), polar(a + 0.36, 167)])}" fill="${palette.ground[0]}"/>`
      },
    )}`,
  board: ({ palette }) =>
    repeat(16, (k) =>
      (k + Math.floor(k / 4)) % 2
        ? ''
        : `<rect x="${104 + (k % 4) * 76}" y="${104 + Math.floor(k / 4) * 76}" width="76" height="76" rx="8" fill="${k === 5 || k === 10 ? palette.brights[3] : palette.light}"/>`,
    ),
  racket: ({ palette }) =>
    `<g transform="rotate(42 256 256)"><rect x="228" y="300" width="56" height="160" rx="26" fill="${palette.ground[0]}"/><ellipse cx="256" cy="206" rx="120" ry="134" fill="${palette.light}"/><path d="M150 268 Q256 322 362 268 Q330 340 256 340 Q182 340 150 268 Z" fill="${palette.brights[0]}"/></g><circle cx="398" cy="382" r="40" fill="${palette.brights[3]}"/>`,
} as const satisfies Record<string, Composition>

export type EmblemName = keyof typeof emblems
export const emblemNames = Object.keys(emblems) as EmblemName[]

const bySlug: readonly (readonly [RegExp, EmblemName])[] = [
  [/vision/, 'eye'],
  [/acm/, 'braces'],
  [/robot/, 'robot'],
  [/debate/, 'bubbles'],
  [/impact/, 'bars'],
  [/lingua/, 'globe'],
  [/music/, 'sound'],
  [/theatre/, 'mask'],
  [/dance/, 'ribbon'],
  [/photo/, 'lens'],
  [/literature/, 'quill'],
  [/shapagat/, 'heart'],
  [/football/, 'ball'],
  [/chess/, 'board'],
  [/tennis/, 'racket'],
]

export const emblemOf = (seedKey: string): EmblemName | undefined =>
  bySlug.find(([pattern]) => pattern.test(seedKey))?.[1]

/** A sign on a glowing ground. */
export const logo =
  (name: EmblemName): Composition =>
  (scene) => {
    const { palette } = scene
    const back = rect(
      scene,
      linear(scene, 55, [
        [0, mix(palette.brights[0], palette.ground[0], 0.15)],
        [1, palette.ground[1]],
      ]),
    )
    const rings = repeat(4, (k) =>
      circle(430, 70, 90 + k * 74, `fill="${along(palette, 0.3 + k * 0.2)}" opacity="0.13"`),
    )
    return `${back}${rings}${emblems[name](scene)}`
  }
