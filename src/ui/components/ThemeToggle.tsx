'use client'

import { Moon, Sun } from 'lucide-react'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { themeKey } from '#src/ui/keys.ts'

export type Theme = 'light' | 'dark' | 'system'

const systemTheme = (): 'light' | 'dark' => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Applies and remembers a choice; `system` forgets it. Private windows may refuse the storage: then it lasts for the page. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    return
  }
}

/** Turns the theme over. Back at what the system says, the choice is dropped, so that day and night follow the system again. */
export function ThemeToggle({ label, className }: { label: string; className?: string }) {
  const toggle = (): void => {
    const current = document.documentElement.dataset.theme ?? systemTheme()
    const next = current === 'dark' ? 'light' : 'dark'
    setTheme(next === systemTheme() ? 'system' : next)
  }
  return (
    <button type="button" aria-label={label} title={label} onClick={toggle} className={iconButtonClass('ghost', className)}>
      <Sun aria-hidden="true" className="when-dark size-5" />
      <Moon aria-hidden="true" className="when-light size-5" />
    </button>
  )
}
