import { CalendarPlus, Download, ExternalLink } from 'lucide-react'
import { googleCalendarLink } from '#src/domain/calendarLinks.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { type ButtonVariant, buttonClass } from '#src/ui/components/Button.tsx'
import { Sheet } from '#src/ui/components/Sheet.tsx'

type Props = {
  event: { id: string; title: string; startsAt: string; endsAt: string | null; place: string | null; url: string }
  /** Address of the event's .ics file. */
  icsHref: string
  locale: Locale
  variant?: ButtonVariant
}

const row = 'flex min-h-13 items-center gap-3 rounded-md px-3 text-base font-medium hover:bg-sunken'

/** Two ways into a calendar, in a sheet. Plain links: works without script. */
export function AddToCalendar({ event, icsHref, locale, variant = 'soft' }: Props) {
  const t = getT(locale, 'event')
  const site = getT(locale, 'site')
  const id = `calendar-${event.id}`
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass(variant)}>
        <CalendarPlus aria-hidden="true" className="size-4.5" />
        {t('addToCalendar')}
      </button>
      <Sheet id={id} title={t('addToCalendar')} closeLabel={site('actions.close')}>
        <ul className="-mx-3">
          <li>
            <a href={googleCalendarLink(event)} target="_blank" rel="noopener noreferrer" className={row}>
              <ExternalLink aria-hidden="true" className="size-5 text-ink-soft" />
              {t('calendarGoogle')}
              <span className="sr-only">({site('opensInNewTab')})</span>
            </a>
          </li>
          <li>
            <a href={icsHref} download className={row}>
              <Download aria-hidden="true" className="size-5 text-ink-soft" />
              {t('calendarFile')}
            </a>
          </li>
        </ul>
      </Sheet>
    </>
  )
}
