'use client'

import { useState } from 'react'
import Cropper from 'react-easy-crop'
import type { CropArea } from '#src/ui/club/wizard/cropImage.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'

export type CropTexts = {
  cropTitle: string
  cropText: string
  cropArea: string
  zoom: string
  use: string
  uploading: string
  cancel: string
}

type Props = {
  source: string
  /** Width by height. */
  aspect: number
  isPending: boolean
  onUse: (area: CropArea) => void
  onClose: () => void
  onBroken: () => void
  texts: CropTexts
}

/** Chooses the part of a picture that is used: by finger, mouse, wheel or keys. */
export function CropDialog({ source, aspect, isPending, onUse, onClose, onBroken, texts }: Props) {
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<CropArea | null>(null)
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose} variant="soft">
            {texts.cancel}
          </Button>
          <Button
            disabled={!area}
            isPending={isPending}
            onClick={() => area && !isPending && onUse(area)}
            pendingLabel={texts.uploading}
          >
            {texts.use}
          </Button>
        </>
      }
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      text={texts.cropText}
      title={texts.cropTitle}
    >
      <div className="relative mt-4 h-[min(22rem,45dvh)] overflow-hidden rounded-md bg-night">
        <Cropper
          aspect={aspect}
          crop={crop}
          cropperProps={{ role: 'application', 'aria-label': texts.cropArea }}
          image={source}
          keyboardStep={8}
          mediaProps={{ onError: onBroken, alt: '' }}
          onCropChange={setCrop}
          onCropComplete={(_, pixels) => setArea(pixels)}
          onZoomChange={setZoom}
          zoom={zoom}
        />
      </div>
      <label className="mt-4 flex min-h-11 items-center gap-3 text-sm font-semibold">
        {texts.zoom}
        <input
          className="min-w-0 flex-1 accent-accent"
          max={3}
          min={1}
          onChange={(event) => setZoom(Number(event.target.value))}
          step={0.05}
          type="range"
          value={zoom}
        />
      </label>
    </Dialog>
  )
}
