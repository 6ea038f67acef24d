import { Moon, Sun } from 'lucide-react'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'

/** Light or dark. CSS shows the sign of the other theme; hub.js turns it over. */
export function ThemeToggle({ label, className }: { label: string; className?: string }) {
  return (
    <button
      type="button"
      data-do="theme"
      aria-label={label}
      title={label}
      className={iconButtonClass('ghost', className)}
    >
      <Sun aria-hidden="true" className="when-dark size-5" />
      <Moon aria-hidden="true" className="when-light size-5" />
    </button>
  )
}
