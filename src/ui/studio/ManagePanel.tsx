'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Countdown } from '#src/ui/components/Countdown.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { awaitBank, isAwaited, markOf } from '#src/ui/studio/awaited.ts'
import { type Picked, type PickerHall, TimePicker } from '#src/ui/studio/TimePicker.tsx'
import type { FormWords, ManageWords } from '#src/ui/studio/texts.ts'

type Props = {
  locale: Locale
  token: string
  hall: PickerHall
  booking: {
    id: string
    status: string
    start: string
    dueNow: number
    balance: number
    paid: number
    refundIfCancelled: number
    expiresAt: string | null
    now: string
    minutes: number
    canPay: boolean
    canMove: boolean
    canCancel: boolean
  }
  texts: ManageWords
  form: FormWords
  network: string
}

/** How long the page asks for the bank's word by itself. */
const patienceMs = 120_000

/** What a guest does with a booking: pay, move, cancel. */
export function ManagePanel({ locale, token, hall, booking, texts, form, network }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState<'pay' | 'move' | 'cancel' | null>(null)
  const [error, setError] = useState('')
  const [said, setSaid] = useState('')
  const [isChecking, setIsChecking] = useState(false)
  const mark = markOf(booking)
  const [isAsking, setIsAsking] = useState(false)
  const [isMoving, setIsMoving] = useState(false)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [version, setVersion] = useState(0)
  const money = (amount: number): string => formatMoney(amount, hall.currency, locale)

  // Back from the bank's page: its word is on the way, until what was paid, or the state, is another.
  useEffect(() => {
    const isWaiting = isAwaited(booking.id, mark)
    if (!isWaiting) awaitBank(booking.id, null)
    setIsChecking(isWaiting)
  }, [booking.id, mark])
  useEffect(() => {
    if (!isChecking) return
    const end = Date.now() + patienceMs
    const timer = setInterval(() => {
      if (Date.now() < end) router.refresh()
      else setIsChecking(false)
    }, 2000)
    return () => clearInterval(timer)
  }, [isChecking, router])

  const call = async (what: typeof busy, path: string, method: 'POST' | 'DELETE', body?: Record<string, unknown>) => {
    if (busy) return null
    setBusy(what)
    setError('')
    try {
      return await fetchJson<{ url?: string }>(`${path}?token=${token}`, { method, locale, ...(body ? { body } : {}) })
    } catch (failure) {
      setError(messageOf(failure, network))
      setVersion((before) => before + 1)
      return null
    } finally {
      setBusy(null)
    }
  }
  const pay = async (amount: 'due' | 'balance' | 'full'): Promise<void> => {
    const answer = await call('pay', '/api/payments', 'POST', { booking_id: booking.id, amount })
    if (!answer?.url) return
    awaitBank(booking.id, mark)
    location.assign(answer.url)
  }
  const move = async (): Promise<void> => {
    if (!picked) return
    const { start, end } = picked
    if (!(await call('move', `/api/bookings/${booking.id}/move`, 'POST', { start, end }))) return
    setIsMoving(false)
    setSaid(texts.moved)
    router.refresh()
  }
  const cancel = async (): Promise<void> => {
    const answer = await call('cancel', `/api/bookings/${booking.id}`, 'DELETE')
    setIsAsking(false)
    if (!answer) return
    setSaid(texts.cancelled)
    router.refresh()
  }
  const over = useCallback(() => router.refresh(), [router])
  const isHeld = booking.status === 'pending_payment'
  const back = booking.refundIfCancelled
  return (
    <div className="flex flex-col gap-4 [&>[role=alert]:empty]:-mb-4">
      {isHeld && booking.expiresAt && (
        <Countdown
          deadline={booking.expiresAt}
          serverNow={booking.now}
          labels={{ left: texts.left, over: texts.over, announce: texts.announce }}
          onOver={over}
          className="flex items-baseline justify-between gap-4 rounded-md bg-warn-soft px-4 py-3 text-warn"
        />
      )}
      <p role="status" className="text-sm text-good empty:hidden">
        {isChecking ? texts.checking : said}
      </p>
      <FormError title={isMoving ? '' : error} />
      {booking.canPay && (
        <>
          <Button size="lg" isWide isPending={busy === 'pay'} onClick={() => pay(isHeld ? 'due' : 'balance')}>
            {fill(isHeld ? texts.pay : texts.payBalance, { amount: money(isHeld ? booking.dueNow : booking.balance) })}
          </Button>
          {isHeld && booking.balance > booking.dueNow && (
            <Button variant="soft" size="lg" isWide onClick={() => pay('full')}>
              {fill(texts.payFull, { amount: money(booking.balance) })}
            </Button>
          )}
        </>
      )}
      {booking.canMove && !isMoving && (
        <Button variant="soft" size="lg" isWide onClick={() => setIsMoving(true)}>
          {texts.move}
        </Button>
      )}
      {isMoving && (
        <section aria-labelledby="move" className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4">
          <div>
            <h2 id="move" className="display text-title">
              {texts.moveTitle}
            </h2>
            <p className="mt-1 text-sm text-ink-soft">{texts.moveText}</p>
          </div>
          <TimePicker
            locale={locale}
            hall={hall}
            minutes={null}
            moved={{ booking: booking.id, token }}
            version={version}
            firstDay={new Date(booking.start).toLocaleDateString('en-CA', { timeZone: hall.timeZone })}
            onPick={setPicked}
            texts={form}
          />
          <FormError title={error} />
          <Button
            isWide
            disabled={!picked}
            isPending={busy === 'move'}
            onClick={move}
            className="max-sm:h-auto max-sm:min-h-11 max-sm:py-2 max-sm:whitespace-normal"
          >
            {fill(texts.moveSubmit, {
              time: picked
                ? [picked.start, picked.end]
                    .map((each) => formatTime(each, { locale, timeZone: hall.timeZone }))
                    .join('–')
                : '…',
            })}
          </Button>
          <Button variant="ghost" isWide onClick={() => setIsMoving(false)}>
            {texts.cancelNo}
          </Button>
        </section>
      )}
      {booking.canCancel && (
        <Button variant="danger" size="lg" isWide onClick={() => setIsAsking(true)}>
          {texts.cancel}
        </Button>
      )}
      <Dialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={texts.cancelTitle}
        text={
          booking.paid === 0
            ? texts.cancelUnpaid
            : back > 0
              ? fill(texts.cancelRefund, { amount: money(back) })
              : texts.cancelNothing
        }
        actions={
          <>
            <Button variant="soft" onClick={() => setIsAsking(false)}>
              {texts.cancelNo}
            </Button>
            <Button variant="danger" isPending={busy === 'cancel'} onClick={cancel}>
              {texts.cancelYes}
            </Button>
          </>
        }
      />
    </div>
  )
}
