import { along, type Composition, circle, glow, ground, linear, mix, n, points, rect, repeat } from './scene.ts'

/** A town of blocks seen from above its corner. */
export const isometric: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const size = Math.min(w, h) / random.int(7, 9)
  const [dx, dy] = [size * 0.866, size * 0.5]
  const [fx, fy] = [random.between(0.4, 1.3), random.between(0.4, 1.3)]
  const shift = random.between(0, 6.28)
  const reach = Math.ceil(Math.max(w / dx, h / dy) / 2) + 2
  const blocks: string[] = []
  for (let row = -reach; row <= reach; row++)
    for (let col = -reach; col <= reach; col++) {
      const x = w / 2 + (col - row) * dx
      const y = h * 0.55 + (col + row) * dy
      if (x < -dx * 2 || x > w + dx * 2 || y < -size * 2 || y > h + size * 4) continue
      const wave = (Math.sin(col * fx + shift) + Math.cos(row * fy - shift)) / 4 + 0.5
      const tall = size * (0.3 + wave * 2.3 + random.between(0, 0.5))
      const colour = along(palette, Math.min(1, wave * 0.9 + random.between(0, 0.15)))
      const top = y - tall
      blocks.push(
        `<polygon points="${points([
          [x, top - dy],
          [x + dx, top],
          [x, top + dy],
          [x - dx, top],
        ])}" fill="${mix(colour, palette.light, 0.34)}"/>`,
        `<polygon points="${points([
          [x - dx, top],
          [x, top + dy],
          [x, y + dy * 6],
          [x - dx, y + dy * 5],
        ])}" fill="${colour}"/>`,
        `<polygon points="${points([
          [x + dx, top],
          [x, top + dy],
          [x, y + dy * 6],
          [x + dx, y + dy * 5],
        ])}" fill="${mix(colour, palette.ground[0], 0.6)}"/>`,
      )
    }
  const haze = rect(
    scene,
    linear(scene, 90, [
      [0, palette.ground[0], 0.75],
      [0.4, palette.ground[0], 0],
      [1, palette.ground[0], 0.45],
    ]),
  )
  return rect(scene, palette.ground[0]) + blocks.join('') + haze
}

/** Two brackets and the lines between them. */
export const brackets: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const rows = 15
  const [left, right, top] = [w * 0.24, w * 0.78, h * 0.2]
  const pitch = (h * 0.6) / rows
  const lines = repeat(rows, (row) => {
    const depth = [0, 1, 1, 2, 3, 3, 2, 1, 1, 2, 3, 2, 1, 1, 0][row] ?? 0
    let x = left + depth * 58 * u
    return repeat(random.int(1, 4), () => {
      const length = Math.min(random.between(50, 240) * u, right - x)
      if (length < 26 * u) return ''
      const bar = `<rect x="${n(x)}" y="${n(top + row * pitch)}" width="${n(length)}" height="${n(pitch * 0.42)}" rx="${n(pitch * 0.21)}" fill="${random.chance(0.25) ? palette.light : along(palette, random.next())}"/>`
      x += length + 18 * u
      return bar
    })
  })
  const brace = (x: number, way: number): string => {
    const [reach, mid, low] = [way * 92 * u, h / 2, h * 0.88]
    return `M${n(x + reach)} ${n(h * 0.12)} q${n(-reach)} 0 ${n(-reach)} ${n(h * 0.1)} V${n(mid - h * 0.1)} q0 ${n(h * 0.1)} ${n(-reach * 0.8)} ${n(h * 0.1)} q${n(reach * 0.8)} 0 ${n(reach * 0.8)} ${n(h * 0.1)} V${n(low - h * 0.1)} q0 ${n(h * 0.1)} ${n(reach)} ${n(h * 0.1)}`
  }
  const stroke = linear(scene, 80, [
    [0, palette.brights[1]],
    [0.5, palette.brights[2]],
    [1, palette.brights[3]],
  ])
  const echo = repeat(
    3,
    (index) =>
      `<path d="${brace(w * 0.12 - index * 30 * u, 1)} ${brace(w * 0.88 + index * 30 * u, -1)}" stroke-opacity="${[1, 0.4, 0.18][index]}"/>`,
  )
  const dots = repeat(14, (row) =>
    repeat(11, (col) =>
      circle(((col + 0.5) / 11) * w, ((row + 0.5) / 14) * h, 2 * u, `fill="${palette.light}" opacity="0.22"`),
    ),
  )
  const dusk = mix(palette.ground[0], '#000000', 0.3)
  const back =
    rect(
      scene,
      linear(scene, 60, [
        [0, dusk],
        [1, mix(dusk, palette.ground[1], 0.55)],
      ]),
    ) + glow(scene, w * random.between(0.2, 0.8), h * random.between(0.3, 0.9), w * 0.6, palette.brights[0], 0.45)
  return `${back}${dots}<g fill="none" stroke="${stroke}" stroke-width="${n(34 * u)}" stroke-linecap="round" stroke-linejoin="round">${echo}</g>${lines}`
}

/** A chessboard with something breathing underneath. */
export const bulge: Composition = (scene) => {
  const { w, h, random, palette } = scene
  const cells = 14
  const rows = Math.round((cells * h) / w)
  const [cx, cy] = [w * random.between(0.35, 0.65), h * random.between(0.35, 0.6)]
  const reach = Math.min(w, h) * random.between(0.42, 0.5)
  const warp = (x: number, y: number): [number, number] => {
    const [ax, ay] = [x - cx, y - cy]
    const far = Math.hypot(ax, ay) / reach
    if (far >= 1) return [x, y]
    const push = far ** 0.52 / Math.max(far, 0.0001)
    const eased = 1 + (push - 1) * (1 - far ** 2)
    return [cx + ax * Math.min(eased, 3), cy + ay * Math.min(eased, 3)]
  }
  const tiles: string[] = []
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cells; col++) {
      if ((row + col) % 2) continue
      const at = (x: number, y: number) => warp((x / cells) * w, (y / rows) * h)
      const edge: [number, number][] = []
      for (let k = 0; k < 3; k++) edge.push(at(col + k / 3, row))
      for (let k = 0; k < 3; k++) edge.push(at(col + 1, row + k / 3))
      for (let k = 0; k < 3; k++) edge.push(at(col + 1 - k / 3, row + 1))
      for (let k = 0; k < 3; k++) edge.push(at(col, row + 1 - k / 3))
      const far = Math.hypot(((col + 0.5) / cells) * w - cx, ((row + 0.5) / rows) * h - cy) / reach
      tiles.push(
        `<polygon points="${points(edge)}" fill="${far < 1 ? along(palette, 1 - far * 0.9) : mix(palette.brights[0], palette.ground[1], Math.min(1, (far - 1) * 0.8))}"/>`,
      )
    }
  const shade = circle(
    cx,
    cy,
    reach * 1.02,
    `fill="${scene.def((id) => `<radialGradient id="${id}" cx="0.36" cy="0.3" r="0.75"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="0.45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="${palette.ground[0]}" stop-opacity="0.75"/></radialGradient>`)}"`,
  )
  return `${rect(
    scene,
    linear(scene, 70, [
      [0, palette.ground[0]],
      [1, mix(palette.ground[0], palette.ground[1], 0.6)],
    ]),
  )}${tiles.join('')}${shade}`
}

/** Steps that climb to a light. */
export const steps: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const count = random.int(6, 8)
  const flip = random.chance(0.2)
  const bars = repeat(count, (index) => {
    const at = index / (count - 1)
    const width = w / count
    const tall = h * (0.14 + at ** 1.25 * 0.62)
    const colour = along(palette, at)
    const x = flip ? w - (index + 1) * width : index * width
    const fill = linear(scene, 90, [
      [0, mix(colour, palette.light, 0.35)],
      [0.3, colour],
      [1, mix(colour, palette.ground[0], 0.85)],
    ])
    return `<path d="M${n(x)} ${h} V${n(h - tall + width / 2)} a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(width)} 0 V${h} Z" fill="${fill}"/>${circle(x + width / 2, h - tall + width / 2, width * 0.24, `fill="${mix(colour, palette.ground[0], 0.55)}"`)}`
  })
  const sunX = w * (flip ? random.between(0.6, 0.75) : random.between(0.25, 0.4))
  const sun = Math.min(w, h) * 0.17
  const arcs = repeat(6, (index) =>
    circle(
      sunX,
      h * 0.26,
      sun * (1.25 + index * 0.34),
      `fill="none" stroke="${palette.light}" stroke-width="${n(3 * u)}" stroke-opacity="${0.5 - index * 0.075}"`,
    ),
  )
  return `${ground(scene, 2)}${glow(scene, sunX, h * 0.26, w * 0.5, palette.brights[3], 0.7)}${arcs}${circle(
    sunX,
    h * 0.26,
    sun,
    `fill="${linear(scene, 60, [
      [0, palette.light],
      [1, palette.brights[3]],
    ])}"`,
  )}${bars}`
}

/** Voices that meet: overlapping bubbles of talk. */
export const voices: Composition = (scene) => {
  const { w, h, u, random, palette } = scene
  const bubble = (x: number, y: number, size: number, colour: string, left: boolean): string => {
    const tail = left ? -1 : 1
    const fill = linear(scene, 60, [
      [0, mix(colour, palette.light, 0.3)],
      [1, colour],
    ])
    const body = `<path d="M${n(x + tail * size * 0.45)} ${n(y + size * 0.55)} l${n(tail * size * 0.42)} ${n(size * 0.62)} l${n(-tail * size * 0.95)} ${n(-size * 0.3)} Z" fill="${colour}"/><ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(size * 1.12)}" ry="${n(size * 0.9)}" fill="${fill}"/>`
    const inside = random.pick([
      repeat(3, (dot) => circle(x + (dot - 1) * size * 0.42, y, size * 0.12, `fill="${palette.ground[0]}"`)),
      repeat(
        3,
        (row) =>
          `<rect x="${n(x - size * 0.6)}" y="${n(y - size * 0.38 + row * size * 0.3)}" width="${n(size * ([1.2, 0.85, 1.05][row] ?? 1))}" height="${n(size * 0.13)}" rx="${n(size * 0.065)}" fill="${palette.ground[0]}"/>`,
      ),
      repeat(7, (bar) => {
        const tall = size * (0.2 + 0.7 * Math.abs(Math.sin(bar * 1.3 + x)))
        return `<rect x="${n(x - size * 0.63 + bar * size * 0.19)}" y="${n(y - tall / 2)}" width="${n(size * 0.1)}" height="${n(tall)}" rx="${n(size * 0.05)}" fill="${palette.ground[0]}"/>`
      }),
    ])
    return `<g opacity="0.96">${body}${inside}</g>`
  }
  const side = Math.min(w, h)
  const spots = [
    [0.3, 0.22, 0.25],
    [0.72, 0.4, 0.21],
    [0.34, 0.6, 0.19],
    [0.68, 0.76, 0.27],
    [0.9, 0.12, 0.1],
    [0.1, 0.86, 0.11],
  ] as const
  const rings = repeat(8, (index) =>
    circle(
      w / 2,
      h / 2,
      (140 + index * 105) * u,
      `fill="none" stroke="${palette.light}" stroke-opacity="0.12" stroke-width="${n(2 * u)}"`,
    ),
  )
  return `${ground(scene, 3)}${rings}${spots.map(([x, y, size], index) => bubble((x + random.between(-0.03, 0.03)) * w, (y + random.between(-0.02, 0.02)) * h, size * side, along(palette, ((index * 2) % 5) / 4), x < 0.5)).join('')}`
}
