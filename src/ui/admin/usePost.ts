'use client'
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

export type AdminWords = { ru: string; en: string }

/** One of the admin's two languages, by the person's choice in the admin. */
export function useWord(): (words: AdminWords) => string {
  const { i18n } = useTranslation()
  return (words) => (i18n.language === 'en' ? words.en : words.ru)
}

const failed: AdminWords = { ru: 'Не получилось. Попробуйте ещё раз.', en: 'That did not work. Try again.' }

/**
 * Calls an endpoint of ours with POST, says how it went, and shows the page anew.
 *
 * @param path under `/api`
 * @returns `post` answers whether it worked
 */
export function usePost(
  path: string,
  done: AdminWords,
): { post: (body?: Record<string, unknown>) => Promise<boolean>; isBusy: boolean } {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const word = useWord()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const post = async (body?: Record<string, unknown>): Promise<boolean> => {
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'x-hub-locale': i18n.language, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      if (response.ok) {
        toast.success(word(done))
        router.refresh()
        return true
      }
      const { error } = (await response.json()) as { error?: { message?: string } }
      toast.error(error?.message ?? word(failed))
    } catch {
      toast.error(word(failed))
    } finally {
      setBusy(false)
    }
    return false
  }
  return { post, isBusy }
}
