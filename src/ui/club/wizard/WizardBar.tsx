'use client'

import type { WizardTexts } from '#src/ui/club/wizard/wizardTypes.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = {
  canGoBack: boolean
  isLast: boolean
  isPublished: boolean
  pending: 'draft' | 'publish' | null
  onBack: () => void
  onDraft: () => void
  texts: WizardTexts
}

/** Back, on, save, publish. The submit button is what Enter does. */
export function WizardBar({ canGoBack, isLast, isPublished, pending, onBack, onDraft, texts }: Props) {
  return (
    <div
      className={cx(
        'mt-8 flex justify-between gap-3 border-t border-line pt-5',
        isLast && 'max-sm:flex-col-reverse max-sm:[&_button]:w-full',
      )}
    >
      {canGoBack ? (
        <Button onClick={onBack} size="lg" variant="soft">
          {texts.back}
        </Button>
      ) : (
        <span />
      )}
      <div className="flex gap-3 max-sm:flex-col-reverse">
        {isLast && !isPublished && (
          <Button
            isPending={pending === 'draft'}
            onClick={onDraft}
            pendingLabel={texts.saving}
            size="lg"
            variant="outline"
          >
            {texts.saveDraft}
          </Button>
        )}
        <Button isPending={pending === 'publish'} pendingLabel={texts.saving} size="lg" type="submit">
          {isLast ? (isPublished ? texts.save : texts.publish) : texts.next}
        </Button>
      </div>
    </div>
  )
}
