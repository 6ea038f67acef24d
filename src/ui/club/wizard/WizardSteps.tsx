'use client'

import { fill } from '#src/i18n/island.ts'
import { type Step, steps } from '#src/ui/club/wizard/draft.ts'
import type { WizardTexts } from '#src/ui/club/wizard/wizardTypes.ts'
import { cx } from '#src/ui/cx.ts'

type Props = { current: Step; onGo: (step: Step) => void; texts: WizardTexts }

/** Where one is; earlier steps can be gone back to. */
export function WizardSteps({ current, onGo, texts }: Props) {
  const at = steps.indexOf(current)
  return (
    <div className="mt-6 mb-6">
      <ol aria-label={texts.steps} className="flex gap-2">
        {steps.map((step, index) => (
          <li className="flex-1" key={step}>
            <button
              aria-current={step === current ? 'step' : undefined}
              aria-label={fill(texts.stepOf, { step: index + 1, steps: steps.length, name: texts[step] })}
              className="group flex min-h-11 w-full items-center disabled:cursor-default"
              disabled={index > at}
              onClick={() => onGo(step)}
              type="button"
            >
              <span
                className={cx(
                  'h-1.5 w-full rounded-full transition-colors duration-fast',
                  index <= at ? 'bg-accent group-hover:bg-accent-strong' : 'bg-ink/11',
                )}
              />
            </button>
          </li>
        ))}
      </ol>
      <h2 className="display mt-1 text-title outline-none" data-step="" tabIndex={-1}>
        {texts[current]}
      </h2>
    </div>
  )
}
