'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import type { Messages } from '#src/i18n/types.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { fetchJson, messageOf } from '#src/ui/fetchJson.ts'
import { toast } from '#src/ui/toast.ts'

export type MemberTexts = { [Key in keyof Messages['clubManage']['member']]: string }

type Props = {
  /** Slug. */
  club: string
  /** `id` is of the membership. */
  member: { id: string; name: string }
  isRequest: boolean
  locale: Locale
  texts: MemberTexts
  network: string
}

const told = { accept: 'accepted', decline: 'declined', remove: 'removed' } as const

/** Accepts or declines a request, or removes a member after a question. */
export function MemberActions({ club, member: { id, name }, isRequest, locale, texts, network }: Props) {
  const router = useRouter()
  const [isAsked, setIsAsked] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const move = async (which: keyof typeof told): Promise<void> => {
    if (isPending) return
    setIsPending(true)
    try {
      await fetchJson(`/api/clubs/${club}/members/${id}/${which}`, { method: 'POST', locale })
      toast({ text: fill(texts[told[which]], { name }) })
    } catch (refusal) {
      toast({ text: messageOf(refusal, network), tone: 'bad' })
    }
    setIsAsked(false)
    setIsPending(false)
    router.refresh()
  }
  if (isRequest)
    return (
      <div className="flex flex-wrap gap-2">
        <Button
          aria-label={fill(texts.acceptOne, { name })}
          isPending={isPending}
          onClick={() => void move('accept')}
          size="sm"
        >
          {texts.accept}
        </Button>
        <Button
          aria-label={fill(texts.declineOne, { name })}
          isPending={isPending}
          onClick={() => void move('decline')}
          size="sm"
          variant="soft"
        >
          {texts.decline}
        </Button>
      </div>
    )
  return (
    <>
      <Button aria-label={fill(texts.removeOne, { name })} onClick={() => setIsAsked(true)} size="sm" variant="ghost">
        {texts.remove}
      </Button>
      <Dialog
        actions={
          <>
            <Button onClick={() => setIsAsked(false)} variant="soft">
              {texts.keep}
            </Button>
            <Button isPending={isPending} onClick={() => void move('remove')} variant="danger">
              {texts.removeDo}
            </Button>
          </>
        }
        isOpen={isAsked}
        onOpenChange={setIsAsked}
        text={texts.removeText}
        title={fill(texts.removeTitle, { name })}
      />
    </>
  )
}
