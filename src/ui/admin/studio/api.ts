'use client'
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { words } from '#src/ui/admin/studio/words.ts'
import type { AdminWords } from '#src/ui/admin/usePost.ts'

type Call = { method?: 'GET' | 'POST' | 'DELETE'; body?: unknown; done?: AdminWords }

/** Calls the studio's endpoints from the admin and says how it went. `null` when it was refused. */
export function useStudioApi(): { call: <T>(path: string, options?: Call) => Promise<T | null>; isBusy: boolean } {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const { api } = config.routes
  const tongue = i18n.language === 'en' ? 'en' : 'ru'
  const failed = words.failed[tongue]
  const call = useCallback(
    async <T>(path: string, { method = 'GET', body, done }: Call = {}): Promise<T | null> => {
      setBusy(true)
      try {
        const response = await fetch(`${api}${path}`, {
          method,
          credentials: 'include',
          headers: { 'x-hub-locale': tongue, ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
        })
        const answer = (await response.json()) as T & { error?: { message?: string } }
        if (!response.ok) {
          toast.error(answer.error?.message ?? failed)
          return null
        }
        if (done) toast.success(done[tongue])
        return answer
      } catch {
        toast.error(failed)
        return null
      } finally {
        setBusy(false)
      }
    },
    [api, failed, tongue],
  )
  return { call, isBusy }
}

export type Hall = { id: string; name: string; time_zone: string; step_minutes: number; currency: string }
export type Entry = {
  id: string
  hall_id: string
  kind: 'studio' | 'blackout' | 'reservation'
  status: string
  start: string
  end: string
  reference: string | null
  name: string | null
  phone: string | null
  reason: string | null
  total: number
  paid: number
}
export type Calendar = { halls: Hall[]; entries: Entry[] }
