import type { CategorySlug } from '../content/taxonomy.ts'
import type { Random } from '../random.ts'
import { bloom, halftone, ornament, pitch, tiles } from './compositions-craft.ts'
import { brackets, bulge, isometric, steps, voices } from './compositions-mind.ts'
import { alatau, bubbles, contours, orbits } from './compositions-nature.ts'
import { beams, ribbons, vinyl, waves } from './compositions-sound.ts'
import type { PaletteName } from './palettes.ts'
import type { Composition } from './scene.ts'

export const compositions = {
  alatau,
  beams,
  bloom,
  brackets,
  bubbles,
  bulge,
  contours,
  halftone,
  isometric,
  orbits,
  ornament,
  pitch,
  ribbons,
  steps,
  tiles,
  vinyl,
  voices,
  waves,
} as const satisfies Record<string, Composition>
export type CompositionName = keyof typeof compositions

type Taste = { readonly forms: readonly CompositionName[]; readonly colours: readonly PaletteName[] }

const byCategory: Readonly<Record<CategorySlug, Taste>> = {
  tech: { forms: ['brackets', 'isometric', 'halftone', 'contours'], colours: ['cobalt', 'aurora', 'violet', 'mint'] },
  music: { forms: ['vinyl', 'beams', 'waves', 'ribbons'], colours: ['sunset', 'ember', 'berry', 'violet'] },
  business: { forms: ['steps', 'isometric', 'tiles', 'bubbles'], colours: ['peach', 'lemon', 'cobalt', 'mint'] },
  culture: {
    forms: ['tiles', 'ornament', 'ribbons', 'bubbles', 'beams'],
    colours: ['berry', 'steppe', 'rose', 'peach'],
  },
  sport: { forms: ['contours', 'halftone', 'waves', 'bulge'], colours: ['forest', 'lemon', 'sky', 'mono'] },
  science: { forms: ['orbits', 'contours', 'bubbles', 'halftone'], colours: ['cobalt', 'violet', 'aurora', 'sunset'] },
  charity: { forms: ['bloom', 'bubbles', 'waves', 'tiles'], colours: ['rose', 'peach', 'mint', 'sunset'] },
  career: { forms: ['steps', 'isometric', 'halftone', 'tiles'], colours: ['sky', 'mint', 'peach', 'cobalt'] },
  learning: { forms: ['voices', 'tiles', 'bubbles', 'halftone'], colours: ['mint', 'ember', 'sky', 'violet'] },
  campus: { forms: ['tiles', 'bubbles', 'waves', 'ornament'], colours: ['lemon', 'sky', 'rose', 'peach'] },
}

/** What the name of an event or a club already says about its picture. */
const byName: readonly (readonly [RegExp, Partial<Taste>])[] = [
  [/chess|simul/, { forms: ['bulge'], colours: ['mono', 'forest', 'violet', 'lemon', 'sunset'] }],
  [/football|saturday-five|sdu-cup/, { forms: ['pitch'], colours: ['forest', 'aurora', 'sky', 'lemon', 'berry'] }],
  [/hike|photo-walk|roof/, { forms: ['alatau'], colours: ['sunset', 'peach', 'steppe', 'rose'] }],
  [/water/, { forms: ['waves'], colours: ['sky', 'aurora'] }],
  [/star-/, { forms: ['orbits'], colours: ['violet', 'cobalt'] }],
  [/nauryz|dombra|qazaq/, { forms: ['ornament'], colours: ['sky', 'steppe', 'mint', 'ember'] }],
  [/dance/, { forms: ['ribbons'], colours: ['rose', 'violet', 'sunset', 'berry', 'aurora'] }],
  [/concert|minibus|improv|theatre/, { forms: ['beams'], colours: ['berry', 'sunset', 'violet', 'ember', 'cobalt'] }],
  [/jazz|jam|music/, { forms: ['vinyl', 'waves'] }],
  [/kermes|shapagat/, { forms: ['bloom'], colours: ['rose', 'berry', 'sunset'] }],
  [/smile/, { forms: ['bubbles'], colours: ['lemon', 'peach', 'rose'] }],
  [/good-day/, { forms: ['waves', 'bloom'], colours: ['mint', 'forest', 'sky'] }],
  [/donor/, { forms: ['halftone'], colours: ['ember', 'rose'] }],
  [
    /debate|english|lingua|interview/,
    { forms: ['voices'], colours: ['mint', 'ember', 'sky', 'violet', 'berry', 'forest', 'peach'] },
  ],
  [/talks|vision/, { forms: ['orbits', 'bubbles'], colours: ['violet', 'sunset', 'peach'] }],
  [/tennis/, { forms: ['contours', 'halftone'], colours: ['lemon', 'sunset', 'mono'] }],
  [/pitch-night|case-cup/, { forms: ['tiles', 'steps'] }],
  [/photo|portrait|kadr|cinema/, { forms: ['halftone', 'bubbles'] }],
  [
    /acm|pull-request|hack/,
    { forms: ['brackets', 'isometric', 'brackets'], colours: ['cobalt', 'aurora', 'violet', 'mono', 'sunset', 'mint'] },
  ],
  [/graph|ai-/, { forms: ['contours', 'bubbles', 'halftone'], colours: ['cobalt', 'aurora', 'violet', 'sunset'] }],
  [/robo|solder/, { forms: ['isometric', 'contours', 'tiles'], colours: ['ember', 'aurora', 'lemon', 'mono'] }],
]

/** The form and the colours of a picture: the name decides if it can, then the category, then chance. */
export function choose(
  random: Random,
  seedKey: string,
  category: CategorySlug,
): { form: CompositionName; palette: PaletteName } {
  const named = byName.find(([pattern]) => pattern.test(seedKey.replace(/[#@:].*$/, '')))?.[1]
  const usual = byCategory[category]
  return { form: random.pick(named?.forms ?? usual.forms), palette: random.pick(named?.colours ?? usual.colours) }
}
