import { useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import type { DeskTexts, SeriesAnswer, Times } from '#src/ui/club/types.ts'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'

type Wanted = {
  club: string
  place: string
  locale: Locale
  texts: DeskTexts
  network: string
  /** A span in the words of the page. */
  words: (times: Times) => string
  /** After an answer, whatever it was. `reserved` is what the club has now. */
  onSettled: (reserved: Times | null) => void
}

const isTimes = (value: unknown): value is Times =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

const nothingTold = { text: '', isBad: false }

/** Sends a club's wish for hours, once or weekly, and keeps what came of it: words, and what is free near a taken slot. */
export function useReserving({ club, place, locale, texts, network, words, onSettled }: Wanted) {
  const [sent, setSent] = useState<Times | null>(null)
  const [alternatives, setAlternatives] = useState<Times[]>([])
  const [told, setTold] = useState(nothingTold)
  const forget = (): void => {
    setSent(null)
    setAlternatives([])
    setTold(nothingTold)
  }
  const send = async (wish: Times, weeks: number): Promise<string> => {
    const path = `/api/spaces/${place}`
    if (weeks === 1) {
      await fetchJson(`${path}/reservations`, { method: 'POST', body: { club, ...wish }, locale })
      return fill(texts.done, { range: words(wish) })
    }
    const body = { club, ...wish, count: weeks, onConflict: 'skip' }
    const answer = await fetchJson<SeriesAnswer>(`${path}/recurrences`, { method: 'POST', body, locale })
    return fill(texts.doneDates, { count: answer.reservations.length, all: answer.occurrences.length })
  }
  /** @param weeks 1: only once */
  const reserve = async (wish: Times, weeks = 1): Promise<void> => {
    if (sent) return
    forget()
    setSent(wish)
    try {
      setTold({ text: await send(wish, weeks), isBad: false })
      onSettled(wish)
    } catch (refusal) {
      setTold({ text: messageOf(refusal, network), isBad: true })
      const near = refusal instanceof ApiError ? refusal.details.alternatives : null
      setAlternatives(Array.isArray(near) ? near.filter(isTimes) : [])
      onSettled(null)
    }
    setSent(null)
  }
  return { sent, told, alternatives, reserve, forget }
}
