import { themeKey } from '../keys.ts'

export type Theme = 'light' | 'dark' | 'system'

const systemTheme = (): 'light' | 'dark' => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Applies and remembers a choice; `system` forgets it. Where storage is refused (private windows) it lasts for the page. */
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
export function toggleTheme(): void {
  const current = document.documentElement.dataset.theme ?? systemTheme()
  const next = current === 'dark' ? 'light' : 'dark'
  setTheme(next === systemTheme() ? 'system' : next)
}
