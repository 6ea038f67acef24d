'use client'

import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { CropDialog, type CropTexts } from '#src/ui/club/wizard/CropDialog.tsx'
import type { CropArea } from '#src/ui/club/wizard/cropImage.ts'
import { cropImage } from '#src/ui/club/wizard/cropImage.ts'
import type { Poster } from '#src/ui/club/wizard/draft.ts'
import { Button, buttonClass } from '#src/ui/components/Button.tsx'
import { describedBy, FieldNotes } from '#src/ui/components/Field.tsx'
import { cx } from '#src/ui/cx.ts'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'

export type PosterTexts = CropTexts & {
  label: string
  hint: string
  choose: string
  change: string
  remove: string
  notPicture: string
  network: string
}

type Props = {
  name: string
  value: Poster | null
  onChange: (poster: Poster | null) => void
  /** What the picture shows, for its alternative text. */
  alt: string
  /** Width by height. */
  aspect: number
  error?: string | undefined
  locale: Locale
  texts: PosterTexts
}

/** A picture: chosen, framed on the device, uploaded, where its content is checked and encoded anew. */
export function PosterField({ name, value, onChange, alt, aspect, error, locale, texts }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [source, setSource] = useState<string | null>(null)
  const [failure, setFailure] = useState('')
  const [isPending, setIsPending] = useState(false)
  const forget = (): void => {
    if (source) URL.revokeObjectURL(source)
    setSource(null)
    if (input.current) input.current.value = ''
  }
  const upload = async (area: CropArea): Promise<void> => {
    if (!source) return
    setIsPending(true)
    setFailure('')
    try {
      const body = new FormData()
      body.append('file', await cropImage(source, area), 'picture.jpg')
      body.append('_payload', JSON.stringify({ alt: alt.slice(0, 300) }))
      const { doc } = await fetchJson<{ doc: { id: string; url: string } }>(`/api/media?depth=0&locale=${locale}`, {
        method: 'POST',
        body,
        locale,
      })
      onChange({ id: doc.id, url: doc.url })
    } catch (refusal) {
      setFailure(messageOf(refusal, texts.network))
    }
    setIsPending(false)
    forget()
  }
  const wrong = failure || error
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-4">
        <span
          aria-hidden="true"
          className={cx(
            'grid shrink-0 place-items-center overflow-hidden rounded-md bg-accent-soft text-accent-ink',
            aspect < 1 ? 'aspect-4/5 w-24' : 'aspect-16/9 w-36',
          )}
        >
          {value?.url ? (
            <img alt="" className="size-full object-cover" src={value.url} />
          ) : (
            <ImagePlus className="size-8" />
          )}
        </span>
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
          <input
            {...describedBy({ name, hint: texts.hint, ...(wrong ? { error: wrong } : {}) })}
            accept="image/jpeg,image/png,image/webp"
            className="peer sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) setSource(URL.createObjectURL(file))
            }}
            ref={input}
            type="file"
          />
          <label
            className={buttonClass(
              'outline',
              'md',
              false,
              'peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent-ink',
            )}
            htmlFor={name}
          >
            <span className="sr-only">{texts.label}: </span>
            {value ? texts.change : texts.choose}
          </label>
          {value && (
            <Button onClick={() => onChange(null)} variant="ghost">
              {texts.remove}
            </Button>
          )}
        </div>
      </div>
      <FieldNotes hint={texts.hint} name={name} {...(wrong ? { error: wrong } : {})} />
      {source && (
        <CropDialog
          aspect={aspect}
          isPending={isPending}
          onBroken={() => {
            setFailure(texts.notPicture)
            forget()
          }}
          onClose={forget}
          onUse={(area) => void upload(area)}
          source={source}
          texts={texts}
        />
      )}
    </div>
  )
}
