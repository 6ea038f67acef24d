import { along, type Composition, circle, glow, ground, linear, mix, n, points, radial, rect, repeat } from './scene.ts'

/** The Alatau: ridges one behind another under a big sun or moon. */
export const alatau: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const sunX = w * random.between(0.25, 0.75)
  const sunY = h * random.between(0.26, 0.4)
  const sun = Math.min(w, h) * random.between(0.15, 0.24)
  const ridge = (base: number, height: number, roughness: number): [number, number][] => {
    let line: [number, number][] = [
      [-20, base],
      [w * random.between(0.15, 0.35), base - height * random.between(0.5, 1)],
      [w * random.between(0.5, 0.6), base - height * random.between(0.1, 0.5)],
      [w * random.between(0.7, 0.85), base - height * random.between(0.6, 1.1)],
      [w + 20, base - height * 0.2],
    ]
    for (let pass = 0, force = height * roughness; pass < 5; pass++, force *= 0.52)
      line = line.flatMap((point, index) => {
        const next = line[index + 1]
        return next
          ? [
              point,
              [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2 + random.between(-force, force)] as [number, number],
            ]
          : [point]
      })
    return line
  }
  const layers = 5
  const range = repeat(layers, (index) => {
    const at = index / (layers - 1)
    const line = ridge(h * (0.62 + at * 0.3), h * (0.3 - at * 0.13), 0.32)
    const colour = mix(mix(palette.brights[1], palette.ground[1], 0.25 + at * 0.3), palette.ground[0], at * 0.92)
    const top = mix(colour, index < 2 ? palette.light : palette.brights[2], 0.5 - at * 0.42)
    const body = `<polygon points="${points([...line, [w + 20, h + 10], [-20, h + 10]])}" fill="${linear(scene, 90, [
      [0, top],
      [0.3, colour],
      [1, mix(colour, palette.brights[2], 0.16 * (1 - at))],
    ])}"/>`
    return body
  })
  const stars = repeat(70, () =>
    circle(
      random.next() * w,
      random.next() * h * 0.5,
      random.between(0.8, 2.6) * u,
      `fill="${palette.light}" opacity="${n(random.between(0.2, 0.9))}"`,
    ),
  )
  const rings = repeat(3, (index) =>
    circle(
      sunX,
      sunY,
      sun * (1.35 + index * 0.4),
      `fill="none" stroke="${palette.light}" stroke-opacity="${0.28 - index * 0.08}" stroke-width="${n(2 * u)}"`,
    ),
  )
  return `${rect(
    scene,
    linear(scene, 90, [
      [0, palette.ground[0]],
      [0.38, palette.ground[1]],
      [0.66, palette.brights[2]],
      [0.8, palette.brights[3]],
    ]),
  )}${stars}${glow(scene, sunX, sunY, w * 0.7, palette.brights[3], 0.75)}${rings}${circle(
    sunX,
    sunY,
    sun,
    `fill="${linear(scene, 90, [
      [0, palette.light],
      [1, palette.brights[3]],
    ])}"`,
  )}${range}`
}

/** Planets on their rings. */
export const orbits: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const [cx, cy] = [w * random.between(0.35, 0.65), h * random.between(0.42, 0.58)]
  const tilt = random.between(-35, 35)
  const flat = random.between(0.34, 0.62)
  const core = Math.min(w, h) * random.between(0.13, 0.18)
  const ball = (x: number, y: number, r: number, colour: string): string =>
    circle(
      x,
      y,
      r * 2.4,
      `fill="${radial(scene, [
        [0, colour, 0.5],
        [1, colour, 0],
      ])}"`,
    ) +
    circle(
      x,
      y,
      r,
      `fill="${radial(
        scene,
        [
          [0, mix(colour, '#ffffff', 0.75)],
          [0.45, colour],
          [1, mix(colour, palette.ground[0], 0.75)],
        ],
        0.34,
        0.3,
        0.8,
      )}"`,
    )
  const rings = Array.from({ length: 6 }, (_, index) => core * (1.7 + index * 0.82))
  const path = rings
    .map(
      (r, index) =>
        `<ellipse cx="0" cy="0" rx="${n(r)}" ry="${n(r * flat)}" fill="none" stroke="${along(palette, index / 5)}" stroke-opacity="0.8" stroke-width="${n(([14, 4, 7, 22, 4, 6][index] ?? 4) * u)}" ${index % 3 === 2 ? `stroke-dasharray="${n(2 * u)} ${n(20 * u)}" stroke-linecap="round"` : ''}/>`,
    )
    .join('')
  const planets = rings
    .map((r) => {
      const angle = random.between(0, Math.PI * 2)
      return ball(
        Math.cos(angle) * r,
        Math.sin(angle) * r * flat,
        random.between(0.2, 0.5) * core,
        along(palette, random.next()),
      )
    })
    .join('')
  const stars = repeat(110, () =>
    circle(
      random.next() * w,
      random.next() * h,
      random.between(0.7, 2.8) * u,
      `fill="${palette.light}" opacity="${n(random.between(0.2, 1))}"`,
    ),
  )
  return `${rect(
    scene,
    linear(scene, 70, [
      [0, mix(palette.ground[0], '#000000', 0.45)],
      [1, palette.ground[0]],
    ]),
  )}${glow(scene, cx, cy, w * 0.9, palette.ground[1], 0.95)}${stars}<g transform="translate(${n(cx)} ${n(cy)}) rotate(${n(tilt)})">${path}${ball(0, 0, core, palette.brights[3])}${planets}</g>`
}

/** Height lines of a map nobody has walked yet. */
export const contours: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const peaks = Array.from({ length: 3 }, () => ({
    x: random.between(0.1, 0.9) * w,
    y: random.between(0.1, 0.9) * h,
    turn: random.between(0, 6),
  }))
  const [main] = peaks
  const around = (cx: number, cy: number, r: number, turn: number): string => {
    const line = Array.from({ length: 72 }, (_, index) => {
      const angle = (index / 72) * Math.PI * 2
      const bend =
        1 +
        0.16 * Math.sin(angle * 3 + turn) +
        0.1 * Math.sin(angle * 5 - turn * 2 + r / (170 * u)) +
        0.05 * Math.sin(angle * 8 + turn)
      return [cx + Math.cos(angle) * r * bend, cy + Math.sin(angle) * r * bend * 0.92] as const
    })
    return points(line)
  }
  const step = 46 * u
  const count = 30
  const islands = repeat(count, (index) => {
    const r = (count - index) * step
    const at = index / (count - 1)
    const colour = at < 0.4 ? mix(palette.ground[0], palette.ground[1], at / 0.4) : along(palette, (at - 0.4) / 0.6)
    return `<polygon points="${around(main?.x ?? 0, main?.y ?? 0, r, (main?.turn ?? 0) + index * 0.06)}" fill="${colour}" stroke="${mix(colour, palette.light, 0.3)}" stroke-width="${n(2 * u)}"/>`
  })
  return `${rect(scene, palette.ground[0])}${islands}${glow(scene, main?.x ?? 0, (main?.y ?? 0) - 60 * u, 330 * u, palette.light, 0.6)}`
}

/** Blown glass: big soft bodies that colour one another. */
export const bubbles: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const side = Math.min(w, h)
  const bodies = repeat(7, (index) => {
    const r = side * random.between(0.12, 0.36) * (index < 2 ? 1.3 : 1)
    const [x, y] = [random.between(0.08, 0.92) * w, random.between(0.08, 0.92) * h]
    const colour = along(palette, index / 6)
    const glass = radial(
      scene,
      [
        [0, mix(colour, palette.light, 0.8), 0.95],
        [0.4, colour, 0.9],
        [0.8, mix(colour, palette.ground[1], 0.45), 0.88],
        [0.97, mix(colour, palette.light, 0.35), 0.95],
        [1, palette.light, 0.8],
      ],
      0.36,
      0.3,
      0.72,
    )
    return `${circle(
      x + 14 * u,
      y + 34 * u,
      r * 1.1,
      `fill="${radial(scene, [
        [0.6, palette.ground[0], 0.5],
        [1, palette.ground[0], 0],
      ])}"`,
    )}${circle(x, y, r, `fill="${glass}"`)}<ellipse cx="${n(x - r * 0.36)}" cy="${n(y - r * 0.46)}" rx="${n(r * 0.26)}" ry="${n(r * 0.13)}" fill="#fff" opacity="0.5" transform="rotate(-38 ${n(x - r * 0.36)} ${n(y - r * 0.46)})"/>`
  })
  return ground(scene, 1) + bodies
}
