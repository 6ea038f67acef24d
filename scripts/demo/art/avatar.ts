import { along, type Composition, circle, glow, linear, mix, n, rect, repeat } from './scene.ts'

export type Look = 'feminine' | 'masculine'

const skins = ['#F6D3B3', '#EEC39A', '#E2AC80', '#F2C8A6', '#D79B6E'] as const
const hairs = ['#15110F', '#221813', '#32201A', '#0F0E14', '#4A2E1F'] as const

/** Hair behind the head and in front of it, around a face of 92×112 at (256, 222). */
const styles: Readonly<Record<Look, readonly ((hair: string, extra: string) => readonly [string, string])[]>> = {
  feminine: [
    (hair) => [
      `<path d="M150 236 C138 62 374 62 362 236 C372 320 384 372 392 420 L120 420 C128 372 140 320 150 236 Z" fill="${hair}"/>`,
      `<path d="M160 226 C158 62 354 62 352 226 C338 176 300 158 262 156 C236 190 196 198 160 226 Z" fill="${hair}"/>`,
    ],
    (hair) => [
      `<circle cx="256" cy="72" r="46" fill="${hair}"/><path d="M156 246 C146 62 366 62 356 246 Z" fill="${hair}"/>`,
      `<path d="M160 236 C160 62 352 62 352 236 C336 168 292 158 256 158 C220 158 176 168 160 236 Z" fill="${hair}"/>`,
    ],
    (hair) => [
      `<path d="M142 316 C132 62 380 62 370 316 C350 338 162 338 142 316 Z" fill="${hair}"/>`,
      `<path d="M156 214 C156 60 356 60 356 214 L162 214 Z" fill="${hair}"/>`,
    ],
    (_hair, extra) => [
      `<path d="M138 420 C112 62 400 62 374 420 Z" fill="${extra}"/>`,
      `<path d="M156 244 C150 62 362 62 356 244 C344 178 306 154 256 154 C206 154 168 178 156 244 Z" fill="${extra}"/><path d="M172 318 Q256 402 340 318 L374 440 L138 440 Z" fill="${extra}"/>`,
    ],
    (hair) => [
      `<path d="M152 250 C140 62 372 62 360 250 Z" fill="${hair}"/><path d="M344 240 C410 286 398 372 372 430 C350 380 340 320 334 262 Z" fill="${hair}"/>`,
      `<path d="M160 230 C158 62 354 62 352 230 C326 186 306 166 216 152 C190 172 172 196 160 230 Z" fill="${hair}"/>`,
    ],
  ],
  masculine: [
    (hair) => [
      `<path d="M158 236 C150 62 362 62 354 236 Z" fill="${hair}"/>`,
      `<path d="M160 220 C150 62 352 62 354 216 C346 184 322 172 256 172 C196 172 170 184 160 220 Z" fill="${hair}"/>`,
    ],
    (hair) => [
      `<path d="M160 230 C154 62 358 62 352 230 Z" fill="${hair}"/>`,
      `<path d="M158 206 C140 120 240 76 300 104 C352 100 366 160 352 214 C346 176 320 168 288 172 C236 176 186 168 158 206 Z" fill="${hair}"/>`,
    ],
    (hair) => [
      `<path d="M160 232 C158 62 354 62 352 232 Z" fill="${hair}"/>`,
      `${repeat(7, (k) => circle(172 + k * 28, 142 - Math.sin((k / 6) * Math.PI) * 42, 36, `fill="${hair}"`))}`,
    ],
    (hair, extra) => [
      `<path d="M160 240 C158 62 354 62 352 240 Z" fill="${hair}"/>`,
      `<path d="M152 186 C152 62 360 62 360 186 Z" fill="${extra}"/><path d="M146 182 h220 q22 0 22 16 q0 10 -20 10 h-222 q-16 0 -16 -13 q0 -13 16 -13 Z" fill="${extra}"/>`,
    ],
    (hair) => [
      `<path d="M162 236 C156 62 356 62 350 236 Z" fill="${hair}"/>`,
      `<path d="M160 222 C160 62 352 62 352 222 C348 176 308 160 256 160 C204 160 164 176 160 222 Z" fill="${hair}"/><path d="M164 262 C170 352 342 352 348 262 C336 306 306 300 256 300 C206 300 176 306 164 262 Z" fill="${hair}"/>`,
    ],
  ],
}

/** A portrait of nobody: hair, shoulders and light, no features. */
export const avatar =
  (look: Look): Composition =>
  (scene) => {
    const { random, palette } = scene
    const [skin, hair] = [random.pick(skins), random.pick(hairs)]
    const [cloth, extra] = [
      along(palette, random.next()),
      mix(random.pick([palette.brights[0], palette.brights[1], palette.ground[1]]), palette.ground[0], 0.25),
    ]
    const [behind, front] = random.pick(styles[look])(hair, extra)
    const back = rect(
      scene,
      linear(scene, random.between(30, 150), [
        [0, palette.brights[random.int(1, 2)] ?? palette.light],
        [1, palette.brights[3]],
      ]),
    )
    const disc = circle(
      random.between(120, 392),
      random.between(130, 240),
      random.between(150, 210),
      `fill="${mix(palette.light, palette.brights[3], 0.2)}" opacity="0.5"`,
    )
    const shoulders = `<path d="M44 540 C48 418 140 384 214 372 L298 372 C372 384 464 418 468 540 Z" fill="${linear(
      scene,
      70,
      [
        [0, mix(cloth, palette.light, 0.25)],
        [1, mix(cloth, palette.ground[0], 0.55)],
      ],
    )}"/>`
    const collar = random.pick([
      '',
      `<path d="M206 374 L256 440 L306 374 L330 384 L256 480 L182 384 Z" fill="${palette.light}"/>`,
      `<path d="M196 376 Q256 430 316 376 L326 396 Q256 458 186 396 Z" fill="${mix(cloth, palette.ground[0], 0.5)}"/>`,
    ])
    const neck = `<path d="M216 300 h80 v84 q-40 46 -80 0 Z" fill="${mix(skin, '#8A4B2E', 0.28)}"/>`
    const face = `<ellipse cx="256" cy="232" rx="92" ry="112" fill="${linear(scene, 25, [
      [0, mix(skin, '#ffffff', 0.28)],
      [0.6, skin],
      [1, mix(skin, '#8A4B2E', 0.3)],
    ])}"/>`
    const cheeks = glow(scene, 208, 268, 42, '#F2745F', 0.26) + glow(scene, 304, 268, 42, '#F2745F', 0.2)
    const glasses = random.chance(0.25)
      ? `<g fill="none" stroke="#191420" stroke-width="8"><circle cx="214" cy="238" r="34"/><circle cx="298" cy="238" r="34"/><path d="M248 234 q8 -8 16 0"/></g>`
      : ''
    return `${back}${disc}${glow(scene, 420, 60, 300, palette.light, 0.4)}<g transform="translate(${n(random.between(-10, 10))} 18)">${behind}${shoulders}${neck}${collar}${face}${cheeks}${front}${glasses}</g>`
  }
