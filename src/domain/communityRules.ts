/** What the community's numbers are made of unless an admin says otherwise in the settings (spec/02-campus). */

/** Points of the Social GPA by what happened. Losses are negative: a rule can only do what its sign says. */
export const gpaDefaults = {
  attendedGeneral: 10,
  attendedClub: 20,
  organised: 30,
  reviewReceived: 2,
  /** For the reviews of one event together. */
  reviewReceivedMost: 20,
  reviewGiven: 3,
  /** One point for each so many points of a bonus accrual. */
  bonusStep: 10,
  missedClub: -25,
  noShowGeneral: 0,
  /** The sum that makes 4.00. */
  target: 300,
} as const

export const bonusDefaults = { general: 10, paid: 20, club: 30, perCup: 100 } as const

export const reviewDefaults = {
  words: ['дурак', 'идиот', 'урод', 'тварь', 'сволочь', 'ақымақ', 'есек', 'idiot', 'stupid', 'bastard', 'fuck', 'shit'],
  reportsToHide: 3,
} as const

type Numbers<T> = { [K in keyof T]: number }
export type GpaWeights = Numbers<typeof gpaDefaults>
export type BonusRules = Numbers<typeof bonusDefaults>
export type ReviewRules = { words: readonly string[]; reportsToHide: number }
export type CommunityRules = { gpa: GpaWeights; bonus: BonusRules; review: ReviewRules }

/** A review may be changed by its author this many days after it was written. */
export const reviewEditDays = 7
/** A member may ask to be excused this many hours after the event. */
export const excuseHours = 24
