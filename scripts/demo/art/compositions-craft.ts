import { along, type Composition, circle, glow, ground, linear, linearAt, mix, n, rect, repeat } from './scene.ts'

/** One pair of ram's horns (qoshqar muiz) standing on the origin, about two units wide. */
const horns =
  'M0 0.9 C-0.06 0.35 -0.1 0.05 -0.34 -0.22 C-0.56 -0.47 -0.92 -0.36 -0.92 -0.05 C-0.92 0.2 -0.68 0.32 -0.52 0.18 C-0.42 0.08 -0.46 -0.06 -0.58 -0.06 M0 0.9 C0.06 0.35 0.1 0.05 0.34 -0.22 C0.56 -0.47 0.92 -0.36 0.92 -0.05 C0.92 0.2 0.68 0.32 0.52 0.18 C0.42 0.08 0.46 -0.06 0.58 -0.06 M0 0.2 L0 -0.62'
const diamond = 'M0 -0.98 L0.2 -0.72 L0 -0.46 L-0.2 -0.72 Z'

/** Kazakh ornament: eight horns around a shanyraq. */
export const ornament: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const [cx, cy] = [w / 2, h / 2]
  const side = Math.min(w, h)
  const petals = random.pick([6, 8])
  const ring = (count: number, radius: number, size: number, colour: string, turn: number): string =>
    repeat(count, (index) => {
      const angle = (index / count) * 360 + turn
      return `<g transform="translate(${n(cx)} ${n(cy)}) rotate(${n(angle)}) translate(0 ${n(-radius)}) scale(${n(size)})"><path d="${horns}" fill="none" stroke="${colour}" stroke-width="0.17" stroke-linecap="round"/><path d="${diamond}" fill="${colour}"/></g>`
    })
  const discs = repeat(5, (index) => {
    const colour = along(palette, index / 4)
    return circle(
      cx,
      cy,
      side * (0.66 - index * 0.125),
      `fill="${linear(scene, 45 + index * 40, [
        [0, colour],
        [1, mix(colour, palette.ground[0], 0.55)],
      ])}"`,
    )
  })
  const beads = (count: number, radius: number, r: number): string =>
    repeat(count, (index) => {
      const a = (index / count) * Math.PI * 2
      return circle(cx + Math.cos(a) * radius, cy + Math.sin(a) * radius, r, `fill="${palette.light}"`)
    })
  const shanyraq = `${circle(cx, cy, side * 0.095, `fill="${palette.ground[0]}" stroke="${palette.light}" stroke-width="${n(9 * u)}"`)}<g stroke="${palette.light}" stroke-width="${n(6 * u)}">${repeat(3, (k) => `<path d="M${n(cx - side * 0.088)} ${n(cy + (k - 1) * 26 * u)} h${n(side * 0.176)} M${n(cx + (k - 1) * 26 * u)} ${n(cy - side * 0.088)} v${n(side * 0.176)}"/>`)}</g>`
  const corners = repeat(
    4,
    (index) =>
      `<g transform="translate(${n(index % 2 ? w : 0)} ${n(index < 2 ? 0 : h)}) rotate(${[135, 225, 45, 315][index]}) translate(0 ${n(-side * 0.2)}) scale(${n(side * 0.17)})"><path d="${horns}" fill="none" stroke="${palette.brights[3]}" stroke-width="0.15" stroke-linecap="round"/></g>`,
  )
  return `${ground(scene, 2)}${corners}${discs}${ring(petals * 2, side * 0.53, side * 0.09, palette.light, 0)}${beads(petals * 6, side * 0.44, 5 * u)}${ring(petals, side * 0.29, side * 0.115, palette.ground[0], 180 / petals)}${beads(petals * 3, side * 0.145, 4 * u)}${shanyraq}`
}

/** A grid of quarter arcs, the way tiles are laid. */
export const tiles: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const cols = random.pick([3, 4]) * (w > h ? 2 : 1)
  const size = w / cols
  const rows = Math.ceil(h / size)
  const colours = [...palette.brights, palette.light, palette.ground[1]]
  const cell = (col: number, row: number): string => {
    const [x, y] = [col * size, row * size]
    const [back, one, two, three] = random.shuffle(colours) as [string, string, string, string]
    const turn = random.int(0, 3) * 90
    const arcs = (radii: readonly number[]): string =>
      radii
        .map(
          (r, index) =>
            `<path d="M0 0 H${n(size * r)} A${n(size * r)} ${n(size * r)} 0 0 1 0 ${n(size * r)} Z" fill="${[one, two, three, back][index % 4]}"/>`,
        )
        .join('')
    const inside = random.pick([
      () => arcs([1, 0.75, 0.5, 0.25]),
      () => arcs([1, 0.5]),
      () =>
        `<circle cx="${n(size / 2)}" cy="${n(size / 2)}" r="${n(size * 0.42)}" fill="${linear(scene, 45, [
          [0, one],
          [1, two],
        ])}"/><circle cx="${n(size / 2)}" cy="${n(size / 2)}" r="${n(size * 0.16)}" fill="${three}"/>`,
      () =>
        `<path d="M0 0 A${n(size)} ${n(size)} 0 0 1 ${n(size)} ${n(size)} A${n(size)} ${n(size)} 0 0 1 0 0 Z" fill="${linear(
          scene,
          45,
          [
            [0, one],
            [1, two],
          ],
        )}"/>`,
      () => `<path d="M0 0 H${n(size)} L0 ${n(size)} Z" fill="${one}"/>`,
      () =>
        repeat(
          4,
          (k) => `<rect x="0" y="${n(k * size * 0.25)}" width="${n(size)}" height="${n(size * 0.125)}" fill="${one}"/>`,
        ),
    ])()
    return `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn} ${n(size / 2)} ${n(size / 2)})"><rect width="${n(size + 0.6)}" height="${n(size + 0.6)}" fill="${back}"/>${inside}</g>`
  }
  const shade = rect(
    scene,
    linear(scene, 60, [
      [0, palette.light, 0.1],
      [0.5, palette.ground[0], 0],
      [1, palette.ground[0], 0.5],
    ]),
  )
  return rect(scene, palette.ground[0]) + repeat(rows, (row) => repeat(cols, (col) => cell(col, row))) + shade
}

/** Printed dots that swell around two lights. */
export const halftone: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const step = Math.min(w, h) / 30
  const [ax, ay, bx, by] = [
    random.between(0.15, 0.85) * w,
    random.between(0.15, 0.45) * h,
    random.between(0.15, 0.85) * w,
    random.between(0.6, 0.9) * h,
  ]
  const reach = Math.max(w, h) * 0.42
  const dots: string[] = []
  for (let row = 0; row * step * 0.866 < h + step; row++)
    for (let col = 0; col * step < w + step; col++) {
      const [x, y] = [(col + (row % 2) / 2) * step, row * step * 0.866]
      const near =
        Math.exp(-((Math.hypot(x - ax, y - ay) / reach) ** 2) * 2.6) +
        Math.exp(-((Math.hypot(x - bx, y - by) / reach) ** 2) * 3.4)
      const r = step * 0.62 * Math.min(1, near)
      if (r > step * 0.06) dots.push(circle(x, y, r, ''))
    }
  const fill = linearAt(scene, ax, ay, bx, by, [
    [0, palette.brights[3]],
    [0.45, palette.brights[2]],
    [1, palette.brights[1]],
  ])
  const sun = Math.min(w, h) * 0.25
  return `${rect(
    scene,
    linear(scene, 80, [
      [0, palette.ground[1]],
      [1, palette.ground[0]],
    ]),
  )}${glow(scene, bx, by, w * 0.8, palette.brights[0], 0.7)}<g fill="${fill}">${dots.join('')}</g>${circle(
    ax,
    ay,
    sun,
    `fill="${linear(scene, 90, [
      [0, palette.light],
      [1, palette.brights[3]],
    ])}"`,
  )}${circle(
    bx,
    by,
    sun * 0.62,
    `fill="${linear(scene, 90, [
      [0, palette.brights[1]],
      [1, palette.ground[0]],
    ])}"`,
  )}`
}

/** A flower whose petals are see-through: many hands, one thing. */
export const bloom: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const side = Math.min(w, h)
  const flower = (cx: number, cy: number, size: number, count: number): string => {
    const layer = (length: number, width: number, shift: number, at: number): string =>
      repeat(count, (index) => {
        const colour = along(palette, (at + (index % 3) * 0.12) % 1)
        const fill = linear(scene, 90, [
          [0, mix(colour, palette.light, 0.45), 0.92],
          [0.6, colour, 0.82],
          [1, mix(colour, palette.ground[1], 0.5), 0.9],
        ])
        return `<path d="M0 0 C${n(-width)} ${n(-length * 0.4)} ${n(-width * 0.85)} ${n(-length)} 0 ${n(-length)} C${n(width * 0.85)} ${n(-length)} ${n(width)} ${n(-length * 0.4)} 0 0 Z" fill="${fill}" transform="rotate(${n((index / count) * 360 + shift)})"/>`
      })
    return `<g transform="translate(${n(cx)} ${n(cy)}) rotate(${n(random.between(0, 60))})">${layer(size, size * 0.42, 0, 0)}${layer(size * 0.74, size * 0.34, 180 / count, 0.4)}${layer(size * 0.48, size * 0.24, 0, 0.8)}${circle(0, 0, size * 0.13, `fill="${palette.light}"`)}${repeat(12, (k) => circle(Math.cos(k * 0.524) * size * 0.19, Math.sin(k * 0.524) * size * 0.19, size * 0.018, `fill="${palette.light}"`))}</g>`
  }
  return (
    ground(scene, 3) +
    flower(w * random.between(0.85, 1), h * random.between(0.02, 0.14), side * 0.36, 8) +
    flower(w * random.between(0, 0.12), h * random.between(0.84, 0.98), side * 0.4, 9) +
    flower(w * random.between(0.44, 0.56), h * random.between(0.44, 0.54), side * 0.46, random.pick([8, 9, 10]))
  )
}

/** A pitch from above, cut by the flight of a ball. */
export const pitch: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const stripes = 9
  const turn = random.pick([-14, 12, -8, 18])
  const grass = repeat(
    stripes * 2,
    (index) =>
      `<rect x="${n(-w)}" y="${n(-h * 0.5 + (index * h * 2) / (stripes * 2))}" width="${w * 3}" height="${n((h * 2) / (stripes * 2) + 1)}" fill="${index % 2 ? palette.ground[1] : mix(palette.ground[1], palette.brights[0], 0.55)}"/>`,
  )
  const lines = `<g fill="none" stroke="${palette.light}" stroke-width="${n(9 * u)}" opacity="0.9"><path d="M${-w} ${n(h * 0.55)} H${w * 2}"/>${circle(w / 2, h * 0.55, 250 * u, '')}<rect x="${n(w * 0.18)}" y="${n(-h * 0.1)}" width="${n(w * 0.64)}" height="${n(h * 0.26)}"/><path d="M${n(w * 0.36)} ${n(h * 0.16)} a${n(w * 0.15)} ${n(w * 0.12)} 0 0 0 ${n(w * 0.28)} 0"/></g>`
  const [bx, by, r] = [w * random.between(0.62, 0.75), h * random.between(0.24, 0.36), 118 * u]
  const flight = repeat(26, (index) => {
    const at = index / 26
    return `<path d="M${n(-0.1 * w)} ${n(h * (0.98 + at * 0.06))} Q${n(w * (0.25 + at * 0.05))} ${n(h * 0.2)} ${n(bx)} ${n(by + (at - 0.5) * r * 1.9)}" stroke="${along(palette, at)}"/>`
  })
  const seams = repeat(5, (k) => {
    const a = (k * 72 - 90) * (Math.PI / 180)
    return `<path d="M${n(Math.cos(a) * r * 0.36)} ${n(Math.sin(a) * r * 0.36)} L${n(Math.cos(a) * r * 0.74)} ${n(Math.sin(a) * r * 0.74)}" stroke="${palette.ground[0]}" stroke-width="${n(7 * u)}"/><path d="M${n(Math.cos(a - 0.33) * r)} ${n(Math.sin(a - 0.33) * r)} L${n(Math.cos(a - 0.14) * r * 0.76)} ${n(Math.sin(a - 0.14) * r * 0.76)} L${n(Math.cos(a + 0.14) * r * 0.76)} ${n(Math.sin(a + 0.14) * r * 0.76)} L${n(Math.cos(a + 0.33) * r)} ${n(Math.sin(a + 0.33) * r)} Z" fill="${palette.ground[0]}"/>`
  })
  const pentagon = Array.from({ length: 5 }, (_, k) => {
    const a = (k * 72 - 90) * (Math.PI / 180)
    return `${n(Math.cos(a) * r * 0.36)},${n(Math.sin(a) * r * 0.36)}`
  }).join(' ')
  const ball = `<g transform="translate(${n(bx)} ${n(by)}) rotate(${random.int(0, 70)})">${circle(0, 0, r, `fill="${palette.light}"`)}<polygon points="${pentagon}" fill="${palette.ground[0]}"/>${seams}</g>`
  return `${rect(scene, palette.ground[0])}<g transform="rotate(${turn} ${n(w / 2)} ${n(h / 2)})">${grass}${lines}</g><g fill="none" stroke-width="${n(9 * u)}" stroke-linecap="round">${flight}</g>${glow(scene, bx, by, r * 2.2, palette.light, 0.5)}${ball}${rect(
    scene,
    linear(scene, 90, [
      [0.4, palette.ground[0], 0],
      [1, palette.ground[0], 0.7],
    ]),
  )}`
}
