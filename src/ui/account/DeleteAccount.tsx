'use client'

import { useState } from 'react'
import { PasswordField } from '#src/ui/account/PasswordField.tsx'
import { forgetPerson } from '#src/ui/account/session.ts'
import { type FormTexts, useForm } from '#src/ui/account/useForm.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Dialog } from '#src/ui/components/Dialog.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'
import { SubmitButton } from '#src/ui/components/SubmitButton.tsx'
import { fetchJson } from '#src/ui/fetchJson.ts'

type Props = {
  locale: string
  /** For password managers: whose password this is. */
  login: string
  homeHref: string
  texts: FormTexts &
    Record<'open' | 'about' | 'password' | 'showPassword' | 'hidePassword' | 'cancel' | 'confirm' | 'pending', string>
}

/** Deletes the account after the password; whatever this phone kept of the person goes too. */
export function DeleteAccount({ locale, login, homeHref, texts }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const form = useForm(texts, async (values) => {
    await fetchJson('/api/users/me/erase', { method: 'POST', body: { password: values.get('password') }, locale })
    await forgetPerson()
    location.assign(homeHref)
    return true
  })
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={texts.open}
        text={texts.about}
        actions={
          <>
            <Button variant="soft" onClick={() => setIsOpen(false)}>
              {texts.cancel}
            </Button>
            <SubmitButton
              form="delete-account"
              isPending={form.isPending}
              pendingLabel={texts.pending}
              variant="danger"
            >
              {texts.confirm}
            </SubmitButton>
          </>
        }
      >
        <form {...form.formProps} className="mt-4 flex flex-col gap-4" id="delete-account" method="post">
          <FormError title={form.summary} />
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          <PasswordField
            name="password"
            label={texts.password}
            error={form.errorOf('password')}
            autoComplete="current-password"
            showLabel={texts.showPassword}
            hideLabel={texts.hidePassword}
            required
          />
        </form>
      </Dialog>
    </>
  )
}
