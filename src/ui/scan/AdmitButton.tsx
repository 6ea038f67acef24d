'use client'

import { ScanLine } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { Button, LinkButton } from '#src/ui/components/Button.tsx'
import { allowSound } from '#src/ui/scan/feedback.ts'
import { keptGate, keptSound } from '#src/ui/scan/kept.ts'
import type { ScanLabels } from '#src/ui/scan/types.ts'
import { useScans } from '#src/ui/scan/useScans.ts'
import { VerdictLayer } from '#src/ui/scan/VerdictLayer.tsx'

type Props = { token: string; event: string; timeZone: string; admit: string; locale: Locale; labels: ScanLabels }

/** Staff who scanned with the phone's own camera admit from the page they landed on: the same answer as the scanner gives. */
export function AdmitButton({ token, event, timeZone, admit, locale, labels }: Props) {
  const router = useRouter()
  const refresh = useCallback(() => router.refresh(), [router])
  const ignore = useCallback(() => undefined, [])
  const scans = useScans({
    event,
    locale,
    timeZone,
    gate: keptGate(),
    withSound: keptSound(),
    labels,
    onCounters: ignore,
    onChange: refresh,
  })
  return (
    <div className="flex flex-col gap-3">
      <Button
        size="lg"
        isWide
        onClick={() => {
          allowSound()
          scans.scan({ token })
        }}
      >
        {admit}
      </Button>
      <LinkButton href={localePath(locale, `/scan/${event}`)} variant="soft" size="lg" isWide>
        <ScanLine aria-hidden="true" className="size-5" />
        {labels.title}
      </LinkButton>
      <VerdictLayer scans={scans} labels={labels} maySupervise={false} />
    </div>
  )
}
