import { avatar, type Look } from './art/avatar.ts'
import { type CompositionName, choose, compositions } from './art/choose.ts'
import { type EmblemName, emblemNames, emblemOf, logo } from './art/logo.ts'
import { type PaletteName, paletteNames, palettes } from './art/palettes.ts'
import { render } from './art/render.ts'
import type { CategorySlug } from './content/taxonomy.ts'
import { seeded } from './random.ts'

export type { Look } from './art/avatar.ts'
export type { CompositionName } from './art/choose.ts'
export type { EmblemName } from './art/logo.ts'
export type { PaletteName } from './art/palettes.ts'

export type PictureOptions = {
  /** Same key, same picture; what follows `#` varies the picture and not what it is about. */
  readonly seedKey: string
  readonly category: CategorySlug
  /** Overrides; without them name, category and chance decide. */
  readonly palette?: PaletteName
  readonly form?: CompositionName
}

/** Pictures that would mean something else in a mirror. */
const oneWay: ReadonlySet<CompositionName> = new Set(['steps', 'brackets'])

function draw(w: number, h: number, options: PictureOptions): Promise<Buffer> {
  const chosen = choose(seeded(`choice ${options.seedKey}`), options.seedKey, options.category)
  const form = options.form ?? chosen.form
  const isMirrored = !oneWay.has(form) && seeded(`mirror ${options.seedKey}`).chance(0.5)
  const picture = compositions[form]
  return render({
    w,
    h,
    seedKey: options.seedKey,
    palette: palettes[options.palette ?? chosen.palette],
    draw: (scene) =>
      isMirrored ? `<g transform="translate(${w} 0) scale(-1 1)">${picture(scene)}</g>` : picture(scene),
  })
}

/** The poster of an event, 4:5, 1080×1350 JPEG; no text in it. */
export const drawPoster = (options: PictureOptions): Promise<Buffer> => draw(1080, 1350, options)

/** The cover of a club, 16:9, 1600×900 JPEG. */
export const drawCover = (options: PictureOptions): Promise<Buffer> => draw(1600, 900, options)

/** The logo of a club, 512×512 JPEG: one sign on its colours. The key of a known club has its own sign. */
export function drawLogo(options: {
  seedKey: string
  category: CategorySlug
  palette?: PaletteName
  emblem?: EmblemName
}): Promise<Buffer> {
  const random = seeded(`logo ${options.seedKey}`)
  const palette = options.palette ?? choose(random, options.seedKey, options.category).palette
  const emblem = options.emblem ?? emblemOf(options.seedKey) ?? random.pick(emblemNames)
  return render({
    w: 512,
    h: 512,
    seedKey: options.seedKey,
    palette: palettes[palette],
    draw: logo(emblem),
    grain: false,
  })
}

/** A portrait of an invented person, 512×512 JPEG. */
export function drawAvatar(options: { seedKey: string; look?: Look; palette?: PaletteName }): Promise<Buffer> {
  const random = seeded(`avatar ${options.seedKey}`)
  const look = options.look ?? random.pick(['feminine', 'masculine'] as const)
  return render({
    w: 512,
    h: 512,
    seedKey: options.seedKey,
    palette: palettes[options.palette ?? random.pick(paletteNames)],
    draw: avatar(look),
    grain: false,
  })
}
