/** A reservation an event can be put on, in the page's words: a browser may not know the language. */
export type FreeReservation = {
  id: string
  place: string
  range: string
  /** Of a weekly series: what its dates share. */
  series: string | null
}
