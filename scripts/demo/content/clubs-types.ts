import type { PaletteName } from '../art/palettes.ts'
import type { LocationSlug } from './locations.ts'
import type { CategorySlug, GenreSlug } from './taxonomy.ts'
import type { Affinity, Block, Text, Weekday } from './types.ts'

export type ClubContent = {
  readonly slug: string
  readonly name: Text
  readonly tagline: Text
  readonly description: readonly Block[]
  readonly category: CategorySlug
  /** Genres the club works in most, the best loved first. */
  readonly genres: readonly GenreSlug[]
  /** Handles without `@`; the e-mail is at sdu.edu.kz. */
  readonly contacts: { readonly instagram: string; readonly telegram: string; readonly email: string }
  /** Hex colour, readable under white text. */
  readonly accent: string
  readonly palette: PaletteName
  readonly foundedYear: number
  readonly meeting: {
    readonly weekday: Weekday
    /** Local hour of the start. */
    readonly hour: number
    readonly location: LocationSlug
    readonly text: Text
  }
  /** Hidden: how many members the planner aims at, and who is drawn to the club. */
  readonly memberTarget: number
  readonly affinity: Affinity
}
