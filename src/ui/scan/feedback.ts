import type { VerdictKind } from '#src/ui/types.ts'

type Mood = 'yes' | 'no' | 'wait'

const moods: Partial<Record<VerdictKind, Mood>> = {
  admitted: 'yes',
  wrong_event: 'wait',
  not_open: 'wait',
  unpaid: 'wait',
}

/** Tones as [hertz, start, length in seconds]: rising for yes, a low double buzz for no, one middle tone for "something else is right". */
const tones: Record<Mood, [number, number, number][]> = {
  yes: [
    [880, 0, 0.09],
    [1320, 0.1, 0.14],
  ],
  no: [
    [220, 0, 0.18],
    [196, 0.24, 0.3],
  ],
  wait: [[520, 0, 0.28]],
}
const buzzes: Record<Mood, number[]> = { yes: [70], no: [180, 70, 180], wait: [140] }

let audio: AudioContext | null = null

/** Browsers allow sound only after the first touch: call this from one. */
export function allowSound(): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') audio.resume().catch(() => undefined)
}

/** Tells the verdict to ears and hand. */
export function giveFeedback(kind: VerdictKind, withSound: boolean): void {
  const mood = moods[kind] ?? 'no'
  navigator.vibrate?.(buzzes[mood])
  if (!withSound || audio?.state !== 'running') return
  for (const [hertz, start, length] of tones[mood]) {
    const at = audio.currentTime + start
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.type = mood === 'no' ? 'sawtooth' : 'sine'
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(mood === 'no' ? 0.18 : 0.35, at + 0.012)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + length)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + length)
  }
}
