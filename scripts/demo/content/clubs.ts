import { heartClubs } from './clubs-heart.ts'
import { mindClubs } from './clubs-mind.ts'
import { stageClubs } from './clubs-stage.ts'
import type { ClubContent } from './clubs-types.ts'

export type { ClubContent } from './clubs-types.ts'

export type ClubSlug =
  | (typeof mindClubs)[number]['slug']
  | (typeof stageClubs)[number]['slug']
  | (typeof heartClubs)[number]['slug']

/** Every club; `vision-club` is headed by head@sdu.edu.kz, the others by one of the students. */
export const clubs: readonly (ClubContent & { readonly slug: ClubSlug })[] = [
  ...mindClubs,
  ...stageClubs,
  ...heartClubs,
]
