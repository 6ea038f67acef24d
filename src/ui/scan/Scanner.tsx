'use client'

import { DoorOpen } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { readScanned } from '#src/domain/scannedText.ts'
import type { Locale } from '#src/i18n/config.ts'
import { plural } from '#src/i18n/island.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'
import { Sheet } from '#src/ui/components/Sheet.tsx'
import { GateCounters } from '#src/ui/components/VerdictScreen.tsx'
import { cx } from '#src/ui/cx.ts'
import { CameraView } from '#src/ui/scan/CameraView.tsx'
import { CodeForm } from '#src/ui/scan/CodeForm.tsx'
import { DoorClosed, DoorSkeleton } from '#src/ui/scan/DoorClosed.tsx'
import { DoorHeader } from '#src/ui/scan/DoorHeader.tsx'
import { GateSheet, sheetIds, WalkInSheet } from '#src/ui/scan/DoorSheets.tsx'
import { allowSound } from '#src/ui/scan/feedback.ts'
import { GuestSearch } from '#src/ui/scan/GuestSearch.tsx'
import { keepGate, keepSound, keptGate, keptSound } from '#src/ui/scan/kept.ts'
import { MethodBar, type Mode } from '#src/ui/scan/MethodBar.tsx'
import { RecentScans } from '#src/ui/scan/RecentScans.tsx'
import { createRepeatGuard } from '#src/ui/scan/repeatGuard.ts'
import type { DoorData, LoggedScan, ScanLabels } from '#src/ui/scan/types.ts'
import { useCamera } from '#src/ui/scan/useCamera.ts'
import { type DoorState, useDoor } from '#src/ui/scan/useDoor.ts'
import { useHandScanner } from '#src/ui/scan/useHandScanner.ts'
import { useScans } from '#src/ui/scan/useScans.ts'
import { VerdictLayer } from '#src/ui/scan/VerdictLayer.tsx'

type Props = { event: string; locale: Locale; labels: ScanLabels }

/** A code out of sight for so long is a new scan. */
const quietMs = 3000

/** The scanner of one event's door: looks whether the person may be here, then hands over to the working scanner. */
export function Scanner({ event, locale, labels }: Props) {
  const door = useDoor(event, locale)
  if (!door.data)
    return door.error ? (
      <DoorClosed error={door.error} event={event} locale={locale} labels={labels} onRetry={door.refresh} />
    ) : (
      <DoorSkeleton />
    )
  return <OpenDoor door={door} data={door.data} locale={locale} labels={labels} />
}

function OpenDoor({
  door,
  data,
  locale,
  labels,
}: {
  door: DoorState
  data: DoorData
  locale: Locale
  labels: ScanLabels
}) {
  const { event, counters, recent, maySupervise } = data
  const [mode, setMode] = useState<Mode>('camera')
  const [gate, setGate] = useState(keptGate)
  const [withSound, setWithSound] = useState(keptSound)
  const { timeZone } = event
  const scans = useScans({
    event: event.slug,
    locale,
    timeZone,
    gate,
    withSound,
    labels,
    onCounters: door.setCounters,
    onChange: door.refresh,
  })
  const { shown, scan } = scans
  const isFree = shown === null || (shown.phase === 'answer' && shown.view.kind === 'admitted')

  const isNew = useMemo(() => createRepeatGuard(quietMs), [])
  const onText = useCallback(
    (text: string) => {
      if (isNew(text, Date.now()) && isFree)
        scan('code' in (readScanned(text) ?? {}) ? { code: text } : { token: text.slice(0, 600) })
    },
    [isNew, isFree, scan],
  )
  const camera = useCamera(mode === 'camera', onText)
  useHandScanner(useCallback((text: string) => scan({ code: text }), [scan]))

  useEffect(() => {
    document.addEventListener('pointerdown', allowSound)
    return () => document.removeEventListener('pointerdown', allowSound)
  }, [])

  const undoLogged = ({ ticket }: LoggedScan): void => {
    if (ticket) scans.undo({ ...ticket, guestOf: null, type: null }, labels.undoReason)
  }
  const list = (
    <RecentScans
      scans={recent}
      timeZone={timeZone}
      locale={locale}
      labels={labels}
      {...(maySupervise ? { onUndo: undoLogged } : {})}
    />
  )
  const left = Math.max(0, counters.expected - counters.admitted)

  return (
    <div className="mx-auto flex h-dvh w-full max-w-6xl flex-col gap-3 px-gutter pt-[max(0.5rem,env(safe-area-inset-top))] pb-[calc(0.75rem+env(safe-area-inset-bottom))]">
      <DoorHeader
        event={event}
        locale={locale}
        labels={labels}
        maySupervise={maySupervise}
        withSound={withSound}
        onSound={(isOn) => {
          keepSound(isOn)
          setWithSound(isOn)
        }}
      />

      <div className="grid min-h-0 flex-1 gap-3 lg:grid-cols-[1fr_24rem] lg:gap-8">
        <main className="flex min-h-0 flex-col gap-3">
          <p
            role="status"
            className={cx(
              'rounded-md px-4 text-sm font-medium',
              scans.notice || scans.queued > 0 || !door.isOnline ? 'py-2.5' : 'sr-only',
              scans.notice ? 'bg-good-soft text-good' : 'bg-warn-soft text-warn',
            )}
          >
            {scans.notice ??
              (scans.queued > 0
                ? plural(locale, labels.queued, scans.queued)
                : door.isOnline
                  ? labels.online
                  : labels.waiting)}
          </p>
          {mode === 'camera' && <CameraView camera={camera} labels={labels} />}
          {mode === 'code' && <CodeForm labels={labels} onCode={(code) => scan({ code })} />}
          {mode === 'name' && (
            <GuestSearch
              event={event.slug}
              timeZone={timeZone}
              locale={locale}
              labels={labels}
              onAdmit={({ code }) => scan({ code })}
            />
          )}
          <div className="flex shrink-0 items-center justify-between gap-3">
            <p className="min-w-0 text-sm text-ink-soft" aria-live="polite">
              <span className="display text-lg text-ink tabular-nums">{counters.admitted}</span>
              <span className="tabular-nums"> / {counters.expected}</span>
              <span className="block truncate text-xs">{plural(locale, labels.left, left)}</span>
            </p>
            <button
              type="button"
              popoverTarget={sheetIds.gate}
              className={buttonClass('soft', 'md', false, 'min-w-0 shrink')}
            >
              <DoorOpen aria-hidden="true" className="size-4.5 shrink-0" />
              {gate && <span className="sr-only">{labels.gate}: </span>}
              <span className="truncate">{gate || labels.gate}</span>
            </button>
          </div>
          <MethodBar mode={mode} labels={labels} onMode={setMode} />
        </main>
        <aside className="hidden min-h-0 flex-col gap-4 lg:flex">
          <GateCounters
            items={[
              { label: labels.admitted, value: String(counters.admitted) },
              { label: labels.expected, value: String(left) },
            ]}
          />
          {counters.perGate.length > 1 && (
            <GateCounters
              items={counters.perGate
                .slice(0, 4)
                .map((each) => ({ label: each.gate ?? labels.gateNone, value: String(each.admitted) }))}
            />
          )}
          <h2 className="display text-title">{labels.recent}</h2>
          <div className="min-h-0 overflow-y-auto">{list}</div>
        </aside>
      </div>

      <Sheet id={sheetIds.recent} title={labels.recent} closeLabel={labels.close}>
        <p className="text-sm text-ink-soft">
          {counters.perGate.map((each) => `${each.gate ?? labels.gateNone}: ${each.admitted}`).join(' · ')}
        </p>
        {list}
      </Sheet>
      <GateSheet
        labels={labels}
        gate={gate}
        known={counters.perGate.flatMap((each) => each.gate ?? [])}
        onGate={(name) => {
          keepGate(name)
          setGate(name)
        }}
      />
      {maySupervise && <WalkInSheet labels={labels} onName={scans.admitWalkIn} />}
      <VerdictLayer scans={scans} labels={labels} maySupervise={maySupervise} />
    </div>
  )
}
