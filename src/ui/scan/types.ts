import type { NotValidReason, Verdict } from '#src/domain/checkInVerdict.ts'
import type { PluralForms } from '#src/i18n/island.ts'
import type { VerdictKind } from '#src/ui/types.ts'

/** Shapes of the door's endpoints as the scanner reads them, and its words. */

export type Counters = { admitted: number; expected: number; perGate: { gate: string | null; admitted: number }[] }
export type Guest = { id: string; name: string | null; guestOf: string | null; type: string | null; code: string }
export type FoundGuest = Guest & { status: 'pending' | 'paid' | 'attended' | 'absent'; usedAt: string | null }

export type Answer = {
  verdict: Verdict
  reason?: NotValidReason
  ticket?: Guest
  usedAt?: string
  usedBy?: string | null
  usedGate?: string | null
  rightEvent?: { title: string; slug: string; startsAt: string }
  opensAt?: string
  canOverride?: boolean
  counters: Counters
}

export type LoggedScan = {
  id: string
  verdict: Verdict | 'undone'
  at: string
  by: string | null
  gate: string | null
  ticket: { id: string; name: string | null; code: string; admitted: boolean } | null
}

export type DoorData = {
  event: {
    id: string
    slug: string
    title: string
    startsAt: string
    endsAt: string
    opensAt: string
    timeZone: string
  }
  now: string
  maySupervise: boolean
  counters: Counters
  recent: LoggedScan[]
}

/** One scan; its nonce is the same however often it is sent. */
export type ScanRequest = {
  nonce: string
  token?: string
  code?: string
  override?: string
  gate?: string
  device: string
}

/** Every word of the scanner in one language. */
export type ScanLabels = Record<ScanWord, string> & {
  left: PluralForms
  queued: PluralForms
  verdict: Record<VerdictKind, string>
  detail: Record<
    | 'used'
    | 'usedHere'
    | 'usedBy'
    | 'wrong_event'
    | 'cancelled'
    | 'refunded'
    | 'transferred'
    | 'invalid'
    | 'not_open'
    | 'unpaid'
    | 'closed',
    string
  >
  network: string
  signIn: { title: string; text: string; action: string }
  notHere: { title: string; text: string; action: string }
  noEvent: { title: string; text: string; action: string }
  error: { title: string; text: string; action: string }
}

export const scanWords = [
  'title',
  'gate',
  'camera',
  'code',
  'name',
  'startCamera',
  'cameraDenied',
  'pointAtCode',
  'typeCode',
  'searchName',
  'torch',
  'admitted',
  'expected',
  'online',
  'override',
  'undo',
  'walkIn',
  'nextScan',
  'recent',
  'noScans',
  'methods',
  'check',
  'find',
  'admit',
  'nobody',
  'searchHint',
  'guestOf',
  'guest',
  'isIn',
  'gateLabel',
  'gateHint',
  'gateNone',
  'save',
  'back',
  'close',
  'sound',
  'waiting',
  'waitingText',
  'giveUp',
  'failed',
  'reason',
  'reasonHint',
  'undoReason',
  'undone',
  'walkInName',
] as const
export type ScanWord = (typeof scanWords)[number]
