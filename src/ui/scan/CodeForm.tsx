'use client'

import { type FormEvent, useState } from 'react'
import { TextField } from '#src/ui/components/Field.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import type { ScanLabels } from '#src/ui/scan/types.ts'
import { useFocus } from '#src/ui/scan/useFocus.ts'

type Props = { labels: ScanLabels; onCode: (code: string) => void }

/** The code under the picture, typed. Letters are large: they are read off another phone. */
export function CodeForm({ labels, onCode }: Props) {
  const field = useFocus<HTMLInputElement>()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim().length < 4) return
    onCode(code)
    setCode('')
  }
  return (
    <form onSubmit={submit} className="flex flex-1 flex-col justify-end gap-3">
      <TextField
        ref={field}
        name="code"
        label={labels.typeCode}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={600}
        className="display h-18 text-center text-2xl tracking-[0.12em]"
      />
      <SubmitButton size="lg" isWide>
        {labels.check}
      </SubmitButton>
    </form>
  )
}
