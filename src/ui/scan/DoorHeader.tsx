'use client'

import { ArrowLeft, History, UserPlus, Volume2, VolumeX } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { sheetIds } from '#src/ui/scan/DoorSheets.tsx'
import type { DoorData, ScanLabels } from '#src/ui/scan/types.ts'

type Props = {
  event: DoorData['event']
  locale: Locale
  labels: ScanLabels
  maySupervise: boolean
  withSound: boolean
  onSound: (isOn: boolean) => void
}

/** Which door this is, and what is needed there now and then. */
export function DoorHeader({ event, locale, labels, maySupervise, withSound, onSound }: Props) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-1">
      <Link
        href={localePath(locale, `/events/${event.slug}`)}
        aria-label={labels.back}
        className={iconButtonClass('ghost', '-ml-2.5')}
      >
        <ArrowLeft aria-hidden="true" className="size-6" />
      </Link>
      <h1 className="line-clamp-2 min-w-0 flex-1 text-sm font-semibold md:text-base">{event.title}</h1>
      <button
        type="button"
        popoverTarget={sheetIds.recent}
        aria-label={labels.recent}
        title={labels.recent}
        className={iconButtonClass('ghost', 'lg:hidden')}
      >
        <History aria-hidden="true" className="size-5" />
      </button>
      {maySupervise && (
        <button
          type="button"
          popoverTarget={sheetIds.walkIn}
          aria-label={labels.walkIn}
          title={labels.walkIn}
          className={iconButtonClass()}
        >
          <UserPlus aria-hidden="true" className="size-5" />
        </button>
      )}
      <button
        type="button"
        aria-pressed={withSound}
        aria-label={labels.sound}
        title={labels.sound}
        onClick={() => onSound(!withSound)}
        className={iconButtonClass('ghost', '-mr-2.5')}
      >
        {withSound ? (
          <Volume2 aria-hidden="true" className="size-5" />
        ) : (
          <VolumeX aria-hidden="true" className="size-5" />
        )}
      </button>
    </header>
  )
}
