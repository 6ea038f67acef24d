import type { Random } from '../random.ts';
import type { CategorySlug } from '../content/taxonomy.ts';
import { bloom, halftone, ornament, pitch, tiles } from './compositions-craft.ts';
import { brackets, bulge, isometric, steps, voices } from './compositions-mind.ts';
import { alatau, bubbles, contours, orbits } from './compositions-nature.ts';
import { beams, ribbons, vinyl, waves } from './compositions-sound.ts';
import type { PaletteName } from './palettes.ts';
import type { Composition } from './scene.ts';

export const compositions = { alatau, beams, bloom, brackets, bubbles, bulge, contours, halftone, isometric, orbits, ornament, pitch, ribbons, steps, tiles, vinyl, voices, waves } as const satisfies Record<string, Composition>;
export type CompositionName = keyof typeof compositions;

type Taste = { readonly forms: readonly CompositionName[]; readonly colours: readonly PaletteName[] };

const byCategory: Readonly<Record<CategorySlug, Taste>> = {
  tech: { forms: ['brackets', 'isometric', 'halftone', 'contours'], colours: ['cobalt', 'aurora', 'violet', 'mint'] },
  music: { forms: ['vinyl', 'beams', 'waves', 'ribbons'], colours: ['sunset', 'ember', 'berry', 'violet'] },
  business: { forms: ['steps', 'isometric', 'tiles', 'bubbles'], colours: ['peach', 'lemon', 'cobalt', 'mint'] },
  culture: { forms: ['tiles', 'ornament', 'ribbons', 'bubbles', 'beams'], colours: ['berry', 'steppe', 'rose', 'peach'] },
  sport: { forms: ['contours', 'halftone', 'waves', 'bulge'], colours: ['forest', 'lemon', 'sky', 'mono'] },
  science: { forms: ['orbits', 'contours', 'bubbles', 'halftone'], colours: ['cobalt', 'violet', 'aurora', 'sunset'] },
  charity: { forms: ['bloom', 'bubbles', 'waves', 'tiles'], colours: ['rose', 'peach', 'mint', 'sunset'] },
  career: { forms: ['steps', 'isometric', 'halftone', 'tiles'], colours: ['sky', 'mint', 'peach', 'cobalt'] },
  learning: { forms: ['voices', 'tiles', 'bubbles', 'halftone'], colours: ['mint', 'ember', 'sky', 'violet'] },
  campus: { forms: ['tiles', 'bubbles', 'waves', 'ornament'], colours: ['lemon', 'sky', 'rose', 'peach'] },
};

/** What the name of an event or a club already says about its picture. */
const byName: readonly (readonly [RegExp, Partial<Taste>])[] = [
  [/chess|simul/, { forms: ['bulge'] }],
  [/football|cup$|saturday-five|sdu-cup/, { forms: ['pitch'] }],
  [/hike|photo-walk|roof/, { forms: ['alatau'], colours: ['sunset', 'peach', 'steppe', 'rose'] }],
  [/water/, { forms: ['waves'], colours: ['sky', 'aurora'] }],
  [/star-/, { forms: ['orbits'], colours: ['violet', 'cobalt'] }],
  [/nauryz|dombra|qazaq/, { forms: ['ornament'], colours: ['sky', 'steppe', 'mint', 'ember'] }],
  [/dance/, { forms: ['ribbons'] }],
  [/concert|premiere|minibus|improv|theatre/, { forms: ['beams'] }],
  [/jazz|jam|music/, { forms: ['vinyl', 'waves'] }],
  [/kermes|smile|good-day|donor|shapagat/, { forms: ['bloom'] }],
  [/debate|table$|lingua|talks|interview/, { forms: ['voices'] }],
  [/photo|portrait|kadr|cinema/, { forms: ['halftone', 'bubbles'] }],
  [/acm|pull-request|graph|hack/, { forms: ['brackets', 'isometric'] }],
  [/robo|solder/, { forms: ['isometric', 'contours'] }],
];

/** The form and the colours of a picture: the name decides if it can, then the category, then chance. */
export function choose(random: Random, seedKey: string, category: CategorySlug): { form: CompositionName; palette: PaletteName } {
  const named = byName.find(([pattern]) => pattern.test(seedKey.replace(/[#@:].*$/, '')))?.[1];
  const usual = byCategory[category];
  return { form: random.pick(named?.forms ?? usual.forms), palette: random.pick(named?.colours ?? usual.colours) };
}
