'use client'

import { type FormEvent, useRef, useState } from 'react'
import { TextField } from '#src/ui/components/Field.tsx'
import { Sheet } from '#src/ui/components/Sheet.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import type { ScanLabels } from '#src/ui/scan/types.ts'

export const sheetIds = { gate: 'scan-gate', walkIn: 'scan-walk-in', recent: 'scan-recent' } as const

const hide = (form: HTMLFormElement | null): void => form?.closest<HTMLElement>('[popover]')?.hidePopover()

type GateProps = { labels: ScanLabels; gate: string; known: string[]; onGate: (gate: string) => void }

/** Which entrance this phone stands at; entrances that others named are offered. */
export function GateSheet({ labels, gate, known, onGate }: GateProps) {
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState(gate)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onGate(name.trim())
    hide(form.current)
  }
  return (
    <Sheet id={sheetIds.gate} title={labels.gate} closeLabel={labels.close}>
      <form ref={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          name="gate"
          label={labels.gateLabel}
          hint={labels.gateHint}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={60}
          autoComplete="off"
          list="scan-gates"
        />
        <datalist id="scan-gates">
          {known.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <SubmitButton size="lg" isWide>
          {labels.save}
        </SubmitButton>
      </form>
    </Sheet>
  )
}

type WalkInProps = { labels: ScanLabels; onName: (name: string) => void }

/** A guest without a ticket: the name is enough. */
export function WalkInSheet({ labels, onName }: WalkInProps) {
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!name.trim()) return
    hide(form.current)
    onName(name.trim())
    setName('')
  }
  return (
    <Sheet id={sheetIds.walkIn} title={labels.walkIn} closeLabel={labels.close}>
      <form ref={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          name="walk-in"
          label={labels.walkInName}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={120}
          required
          autoComplete="off"
        />
        <SubmitButton size="lg" isWide>
          {labels.admit}
        </SubmitButton>
      </form>
    </Sheet>
  )
}
