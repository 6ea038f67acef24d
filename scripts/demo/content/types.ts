/** Shapes of the demo content. Pure data: nothing here knows Payload, the database or the clock. */

export type Locale = 'ru' | 'kk' | 'en'

/** One human-readable text in the three content languages. */
export type Text = Readonly<Record<Locale, string>>

/** A block of a long text; the loader turns blocks into rich text, one document per language. */
export type Block =
  | { readonly type: 'p' | 'h'; readonly text: Text }
  | { readonly type: 'ul'; readonly items: readonly Text[] }

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Local opening times, `HH:MM`; a weekday without a row is closed. */
export type OpeningHours = readonly { readonly weekday: Weekday; readonly opens: string; readonly closes: string }[]

export type LocationContent = {
  readonly slug: string
  readonly name: Text
  readonly kind: 'hall' | 'room'
  readonly capacityMin: number
  readonly capacityMax: number
  readonly stepMinutes: 60
  /** Minutes kept free around a reservation. */
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly timeZone: 'Asia/Almaty'
  readonly openingHours: OpeningHours
  readonly description: Text
  /** Where on the campus to look for it. */
  readonly directions: Text
  readonly equipment: readonly Text[]
}

/** A category, genre or tag. */
export type TermContent = { readonly slug: string; readonly name: Text }
export type CategoryContent = TermContent & { readonly description: Text }

/** Hidden four-dimensional taste; used only to generate attendance, never loaded into the database. */
export type Affinity = readonly [number, number, number, number]
