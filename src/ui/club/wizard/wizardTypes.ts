import type { Choice } from '#src/db/club/eventChoices.ts'
import type { Locale } from '#src/i18n/config.ts'
import type { Messages } from '#src/i18n/types.ts'
import type { Choosable, Draft, FieldErrors } from '#src/ui/club/wizard/draft.ts'

export type WizardTexts = { [Key in keyof Messages['clubManage']['wizard']]: string }

/** What the page hands to the wizard. */
export type WizardData = {
  /** Slug. */
  club: string
  /** Id of the event that is edited; `null` for a new one. */
  event: string | null
  choices: { categories: Choice[]; genres: Choice[]; tags: Choice[] }
  /** Free reservations of the club, and the one the event stands on. */
  reservations: Choosable[]
  customPrices: boolean
  locale: Locale
  languages: Record<Locale, string>
  /** Addresses in the page's language. */
  eventsHref: string
  reserveHref: string
  texts: WizardTexts
  network: string
}

export type StepProps = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errors: FieldErrors
  data: WizardData
  reservation: Choosable | undefined
}
