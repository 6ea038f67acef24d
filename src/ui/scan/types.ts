import type { DoorCounters, DoorTicket } from '#src/db/door/doorSql.ts'
import type { DoorScan } from '#src/db/door/doorState.ts'
import type { PluralForms } from '#src/i18n/island.ts'
import type { CheckInAnswer } from '#src/services/door/checkIn.ts'
import type { Door } from '#src/services/door/doorForStaff.ts'
import type { VerdictKind } from '#src/ui/types.ts'

/** The door's answers as the scanner reads them, and its words. */

export type { FoundGuest } from '#src/db/door/searchDoor.ts'
export type Counters = DoorCounters
export type Guest = DoorTicket
export type Answer = CheckInAnswer
export type LoggedScan = DoorScan
export type DoorData = Door

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
