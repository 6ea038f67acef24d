'use client'

import { Camera, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '#src/ui/components/Button.tsx'
import { describedBy, FieldNotes } from '#src/ui/components/Field.tsx'
import { IconButton } from '#src/ui/components/IconButton.tsx'

export type PhotoTexts = {
  photo: string
  photoHint: string
  choosePhoto: string
  removePhoto: string
  optional?: string | undefined
}

/** A picture of one's face with a look at it before it is sent. */
export function PhotoField({
  texts,
  error,
  required,
}: {
  texts: PhotoTexts
  error?: string | undefined
  required?: boolean
}) {
  const [preview, setPreview] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (preview) return () => URL.revokeObjectURL(preview)
  }, [preview])
  const clear = (): void => {
    if (input.current) input.current.value = ''
    setPreview(null)
    input.current?.focus()
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-4">
        <span
          aria-hidden="true"
          className="relative grid size-20 shrink-0 place-items-center overflow-hidden rounded-full bg-accent-soft text-accent-ink"
        >
          {preview ? <img src={preview} alt="" className="size-full object-cover" /> : <Camera className="size-8" />}
        </span>
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            required={required}
            {...describedBy({ name: 'photo', hint: texts.photoHint, error })}
            onChange={(event) => {
              const file = event.target.files?.[0]
              setPreview(file ? URL.createObjectURL(file) : null)
            }}
            className="peer sr-only"
          />
          <label
            htmlFor="photo"
            className={buttonClass(
              'outline',
              'md',
              false,
              'peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent-ink',
            )}
          >
            <span className="sr-only">{texts.photo}: </span>
            {texts.choosePhoto}
          </label>
          {preview ? (
            <IconButton label={texts.removePhoto} onClick={clear}>
              <X aria-hidden="true" className="size-5" />
            </IconButton>
          ) : (
            texts.optional && <span className="text-sm text-ink-soft">{texts.optional}</span>
          )}
        </div>
      </div>
      <FieldNotes name="photo" hint={texts.photoHint} error={error} />
    </div>
  )
}
