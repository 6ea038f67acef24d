'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { createDecoder } from '#src/ui/scan/decoder.ts'

export type Camera = {
  video: RefObject<HTMLVideoElement | null>
  state: 'off' | 'starting' | 'on' | 'denied'
  start: () => void
  /** `null`: this camera has no light. */
  torch: { isOn: boolean; toggle: () => void } | null
}

/** Between two looks at the picture. */
const lookMs = 110

const hasTorch = (track: MediaStreamTrack): boolean =>
  Boolean((track.getCapabilities?.() as { torch?: boolean } | undefined)?.torch)

/**
 * The back camera while `isWanted`, handing every text it sees to `onText` (many times a second while a code is in sight).
 * Starts by itself; after a refusal `start` asks again.
 */
export function useCamera(isWanted: boolean, onText: (text: string) => void): Camera {
  const video = useRef<HTMLVideoElement>(null)
  const handler = useRef(onText)
  const [state, setState] = useState<Camera['state']>('off')
  const [attempt, setAttempt] = useState(0)
  const [track, setTrack] = useState<MediaStreamTrack | null>(null)
  const [isLit, setIsLit] = useState(false)

  useEffect(() => {
    handler.current = onText
  }, [onText])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the camera again
  useEffect(() => {
    if (!isWanted) return
    const ended = new AbortController()
    setState('starting')
    watch(video, ended.signal, handler, setTrack).then(
      () => setState('on'),
      () => {
        if (!ended.signal.aborted) setState('denied')
      },
    )
    return () => {
      ended.abort()
      setTrack(null)
      setIsLit(false)
      setState('off')
    }
  }, [isWanted, attempt])

  const start = useCallback(() => setAttempt((count) => count + 1), [])
  const toggle = useCallback(() => {
    const next = !isLit
    track?.applyConstraints({ advanced: [{ torch: next } as MediaTrackConstraintSet] }).then(
      () => setIsLit(next),
      () => undefined,
    )
  }, [track, isLit])

  return { video, state, start, torch: track && hasTorch(track) ? { isOn: isLit, toggle } : null }
}

/** Opens the camera and looks until the signal. Resolves when the picture is there. */
async function watch(
  video: RefObject<HTMLVideoElement | null>,
  signal: AbortSignal,
  handler: RefObject<(text: string) => void>,
  onTrack: (track: MediaStreamTrack) => void,
): Promise<void> {
  if (!navigator.mediaDevices) throw new Error('no camera here')
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 1280 } },
  })
  const stop = (): void => {
    for (const each of stream.getTracks()) each.stop()
  }
  const element = video.current
  if (signal.aborted || !element) {
    stop()
    throw new Error('not wanted any more')
  }
  signal.addEventListener('abort', stop)
  element.srcObject = stream
  await element.play()
  const [track] = stream.getVideoTracks()
  if (track && !signal.aborted) onTrack(track)
  void look(element, signal, handler)
}

async function look(
  element: HTMLVideoElement,
  signal: AbortSignal,
  handler: RefObject<(text: string) => void>,
): Promise<void> {
  const decoder = await createDecoder()
  while (!signal.aborted) {
    const text =
      element.readyState >= element.HAVE_CURRENT_DATA && !document.hidden ? await decoder.decode(element) : null
    if (text && !signal.aborted) handler.current(text)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
  decoder.close()
}
