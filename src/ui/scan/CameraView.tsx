'use client'

import { CameraOff, Flashlight, FlashlightOff } from 'lucide-react'
import { Button } from '#src/ui/components/Button.tsx'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { cx } from '#src/ui/cx.ts'
import type { ScanLabels } from '#src/ui/scan/types.ts'
import type { Camera } from '#src/ui/scan/useCamera.ts'

type Props = { camera: Camera; labels: ScanLabels }

const corner = 'absolute size-10 border-white'

/** What the camera sees, with a frame to aim with. Its light is within reach of the thumb. */
export function CameraView({ camera, labels }: Props) {
  const { video, state, start, torch } = camera
  return (
    <div className="relative isolate min-h-0 flex-1 overflow-hidden rounded-card bg-night text-white">
      <video
        ref={video}
        muted
        playsInline
        aria-label={labels.camera}
        className={cx(
          'absolute inset-0 size-full object-cover transition-opacity duration-calm',
          state === 'on' ? 'opacity-100' : 'opacity-0',
        )}
      />
      {state === 'on' && (
        <div
          aria-hidden="true"
          className="absolute top-1/2 left-1/2 aspect-square w-[min(62%,70cqh)] max-w-72 -translate-1/2"
        >
          <span className={cx(corner, 'top-0 left-0 rounded-tl-lg border-t-4 border-l-4')} />
          <span className={cx(corner, 'top-0 right-0 rounded-tr-lg border-t-4 border-r-4')} />
          <span className={cx(corner, 'bottom-0 left-0 rounded-bl-lg border-b-4 border-l-4')} />
          <span className={cx(corner, 'right-0 bottom-0 rounded-br-lg border-r-4 border-b-4')} />
        </div>
      )}
      <div className="absolute inset-x-0 bottom-0 flex items-end justify-between gap-3 p-3">
        <p className={cx('rounded-full bg-night/70 px-4 py-2 text-sm font-medium', state !== 'on' && 'invisible')}>
          {labels.pointAtCode}
        </p>
        {torch && (
          <button
            type="button"
            aria-pressed={torch.isOn}
            aria-label={labels.torch}
            title={labels.torch}
            onClick={torch.toggle}
            className={iconButtonClass('glass')}
          >
            {torch.isOn ? (
              <FlashlightOff aria-hidden="true" className="size-5" />
            ) : (
              <Flashlight aria-hidden="true" className="size-5" />
            )}
          </button>
        )}
      </div>
      {state === 'denied' && (
        <div className="absolute inset-0 flex flex-col items-center justify-center gap-4 p-6 text-center">
          <CameraOff aria-hidden="true" className="size-10 opacity-70" />
          <p className="max-w-[30ch] text-base">{labels.cameraDenied}</p>
          <Button onClick={start}>{labels.startCamera}</Button>
        </div>
      )}
    </div>
  )
}
