import {
  along,
  type Composition,
  circle,
  glow,
  ground,
  linear,
  linearAt,
  mix,
  n,
  points,
  radial,
  rect,
  repeat,
} from './scene.ts'

/** Stage lights over a dark hall: beams, haze and the heads of the crowd. */
export const beams: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const floor = h * 0.86
  const count = random.int(6, 8)
  const lean = random.pick([-0.75, 0.35, 1.15])
  const lamps = repeat(count, (index) => {
    const x = ((index + 0.5) / count) * w
    const aim = w * 0.5 + (x - w * 0.5) * lean + random.between(-70, 70) * u
    const spread = random.between(110, 210) * u
    const colour = along(palette, (index * 0.37) % 1)
    const fill = linearAt(scene, x, -0.05 * h, aim, floor, [
      [0, mix(colour, '#ffffff', 0.6), 1],
      [0.2, colour, 0.85],
      [0.7, colour, 0.4],
      [1, colour, 0.1],
    ])
    const beam = points([
      [x - 10 * u, -20],
      [x + 10 * u, -20],
      [aim + spread, floor],
      [aim - spread, floor],
    ])
    return `<polygon points="${beam}" fill="${fill}"/><ellipse cx="${n(aim)}" cy="${n(floor)}" rx="${n(spread * 1.25)}" ry="${n(spread * 0.3)}" fill="${radial(
      scene,
      [
        [0, colour, 0.75],
        [1, colour, 0],
      ],
    )}"/>${glow(scene, x, 0, 130 * u, mix(colour, '#ffffff', 0.6), 0.9)}`
  })
  const crowd = repeat(34, (index) => {
    const row = index % 2
    const x = ((index + random.between(0.2, 0.8)) / 34) * w * 1.08 - w * 0.04
    const r = random.between(30, 38) * u * (1 + row * 0.3)
    const y = h * (0.9 + row * 0.045) + random.between(-16, 16) * u
    const way = random.pick([-1, 1])
    const arm = random.chance(0.34)
      ? `<path d="M${n(x + way * r * 1.2)} ${n(y + r * 2.2)} Q${n(x + way * r * 2)} ${n(y)} ${n(x + way * r * 1.5)} ${n(y - r * 2.6)}" stroke="#06040c" stroke-width="${n(r * 0.52)}" stroke-linecap="round" fill="none"/>`
      : ''
    return `${arm}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * 0.82)}" ry="${n(r)}" fill="#06040c"/><rect x="${n(x - r * 1.5)}" y="${n(y + r * 1.15)}" width="${n(r * 3)}" height="${n(h * 0.3)}" rx="${n(r * 1.1)}" fill="#06040c"/>`
  })
  const night = rect(
    scene,
    linear(scene, 90, [
      [0, mix(palette.ground[0], '#000000', 0.35)],
      [0.75, palette.ground[1]],
      [1, '#05040a'],
    ]),
  )
  return night + glow(scene, w / 2, h * 0.72, w * 0.75, along(palette, 0.6), 0.6) + lamps + crowd
}

/** A record whose groove has become the sound itself. */
export const vinyl: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const [cx, cy] = [w * random.pick([0.5, 0.72, 0.28]), h * random.pick([0.5, 0.4, 0.6])]
  const inner = Math.min(w, h) * 0.2
  const bars = 132
  const waves = [random.between(2, 4), random.between(5, 9), random.between(11, 17)].map(Math.round)
  const phase = random.between(0, 6)
  const rays = repeat(bars, (index) => {
    const angle = (index / bars) * Math.PI * 2
    const force =
      Math.abs(Math.sin(angle * (waves[0] ?? 2) + phase)) * 0.5 +
      Math.abs(Math.sin(angle * (waves[1] ?? 5))) * 0.32 +
      Math.abs(Math.sin(angle * (waves[2] ?? 11))) * 0.25
    const from = inner * 1.16
    const to = from + (0.12 + force) * Math.min(w, h) * 0.36
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return `<path d="M${n(cx + c * from)} ${n(cy + s * from)} L${n(cx + c * to)} ${n(cy + s * to)}" stroke="${along(palette, force)}"/>`
  })
  const rings = repeat(9, (index) =>
    circle(
      cx,
      cy,
      inner * (0.42 + index * 0.065),
      `fill="none" stroke="${palette.light}" stroke-opacity="0.18" stroke-width="${n(1.6 * u)}"`,
    ),
  )
  return `${ground(scene, 2)}<g stroke-width="${n(11 * u)}" stroke-linecap="round">${rays}</g>${circle(
    cx,
    cy,
    inner,
    `fill="${linear(scene, 50, [
      [0, '#0b0710'],
      [1, palette.ground[0]],
    ])}"`,
  )}${rings}${circle(
    cx,
    cy,
    inner * 0.38,
    `fill="${linear(scene, 60, [
      [0, palette.brights[3]],
      [1, palette.brights[1]],
    ])}"`,
  )}${circle(cx, cy, inner * 0.06, `fill="${palette.light}"`)}`
}

/** Stacked waves, each one hiding the one behind. */
export const waves: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const count = random.int(9, 12)
  const shape = [random.between(0.8, 1.5), random.between(1.6, 2.6)] as const
  const layers = repeat(count, (index) => {
    const at = index / (count - 1)
    const base = h * (0.2 + at * 0.74)
    const lift = h * (0.11 - at * 0.05)
    const shift = random.between(0, 6.28)
    const line = Array.from({ length: 37 }, (_, step) => {
      const x = (step / 36) * w
      const y =
        base +
        Math.sin((x / w) * Math.PI * 2 * shape[0] + shift) * lift +
        Math.sin((x / w) * Math.PI * 2 * shape[1] + shift * 2) * lift * 0.4
      return [x, y] as const
    })
    const colour = along(palette, 1 - at)
    const fill = linear(scene, 90, [
      [0, mix(colour, palette.light, 0.22)],
      [0.35, colour],
      [1, mix(colour, palette.ground[0], 0.55)],
    ])
    return `<polygon points="${points([...line, [w, h * 1.02], [0, h * 1.02]])}" fill="${fill}"/>`
  })
  const x = w * random.between(0.25, 0.75)
  const disc = circle(
    x,
    h * 0.22,
    Math.min(w, h) * 0.17,
    `fill="${linear(scene, 90, [
      [0, palette.light],
      [1, palette.brights[3]],
    ])}"`,
  )
  return `${rect(
    scene,
    linear(scene, 90, [
      [0, palette.ground[0]],
      [0.6, palette.ground[1]],
    ]),
  )}${glow(scene, x, h * 0.22, w * 0.6, palette.brights[3], 0.6)}${disc}${layers}`
}

/** Silk bands: many strokes between two curves. */
export const ribbons: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const band = (number: number): string => {
    const rise = random.between(-0.35, 0.35)
    const curve = (base: number) =>
      Array.from(
        { length: 4 },
        (_, knot) =>
          [
            w * (-0.12 + knot * 0.42),
            h * (base + rise * (knot / 3 - 0.5) + (knot % 2 ? -1 : 1) * random.between(0.02, 0.5)),
          ] as const,
      )
    const base = 0.22 + number * 0.28
    const [one, two] = [curve(base), curve(base + random.pick([-1, 1]) * random.between(0.14, 0.34))]
    const steps = 58
    const stroke = linearAt(scene, 0, h * random.next(), w, h * random.next(), [
      [0, along(palette, number * 0.3)],
      [0.5, along(palette, 0.35 + number * 0.25)],
      [1, palette.brights[3 - number] ?? palette.light],
    ])
    const lines = repeat(steps, (index) => {
      const at = index / (steps - 1)
      const knot = (k: number): string => {
        const [a, b] = [one[k] ?? [0, 0], two[k] ?? [0, 0]]
        return `${n(a[0] + (b[0] - a[0]) * at)} ${n(a[1] + (b[1] - a[1]) * at)}`
      }
      return `<path d="M${knot(0)} C${knot(1)} ${knot(2)} ${knot(3)}" stroke-opacity="${n3(0.45 + 0.55 * Math.sin(at * Math.PI * 2.5) ** 2)}"/>`
    })
    return `<g fill="none" stroke="${stroke}" stroke-width="${n((5 + number * 2) * u)}">${lines}</g>`
  }
  return `${rect(
    scene,
    linear(scene, 70, [
      [0, mix(palette.ground[0], '#000000', 0.25)],
      [1, palette.ground[1]],
    ]),
  )}${glow(scene, w * random.next(), h * random.next(), w * 0.8, palette.brights[0], 0.6)}${band(0)}${band(1)}${band(2)}`
}
const n3 = (value: number): string => String(Math.round(value * 1000) / 1000)
