'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'
import { ApiError, fetchJson, messageOf } from '#src/ui/fetchJson.ts'

export type Times = { start: string; end: string }

const isTimes = (value: unknown): value is Times =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

/** Writes through the API as everybody else does, and shows the calendar anew. A refusal stays in sight with what is free nearby. */
export function useHallWrite(language: 'ru' | 'en', words: HallsWords) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const [alternatives, setAlternatives] = useState<Times[]>([])
  /** @param path from `/api` on. @returns whether it worked */
  const write = async (path: string, body: Record<string, unknown>, done: string): Promise<boolean> => {
    setBusy(true)
    setError('')
    setAlternatives([])
    try {
      await fetchJson(path, { method: 'POST', body, locale: language })
      toast.success(done)
      router.refresh()
      return true
    } catch (refusal) {
      setError(messageOf(refusal, words.failed))
      const near = refusal instanceof ApiError ? refusal.details.alternatives : null
      setAlternatives(Array.isArray(near) ? near.filter(isTimes) : [])
      return false
    } finally {
      setBusy(false)
    }
  }
  return { write, isBusy, error, alternatives }
}
