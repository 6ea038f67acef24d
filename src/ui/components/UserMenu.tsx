'use client'

import { useEffect, useState } from 'react'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { forgetMe, loadMe, type Me } from '#src/ui/me.ts'

type Item = { href: string; label: string; /** Shown to those who have one of these roles, or head a club. */ roles?: string[]; isForHeads?: boolean }

type Props = {
  signInHref: string
  items: Item[]
  labels: { menu: string; signIn: string; signOut: string }
}

const mayOpen = (item: Item, me: Me): boolean => {
  if (item.isForHeads) return me.headOf.length > 0
  return !item.roles || item.roles.some((role) => me.roles.includes(role))
}

/**
 * Sign-in link or own menu. The page is static and the same for all, so the link is in the HTML and works without script; who
 * is signed in is asked after the page is drawn. Links in a popover, not an ARIA menu: they are plain links.
 */
export function UserMenu({ signInHref, items, labels }: Props) {
  const [me, setMe] = useState<Me | null>(null)

  useEffect(() => {
    let isGone = false
    void loadMe().then((found) => {
      if (isGone) return
      setMe(found)
      if (!found) delete document.documentElement.dataset.session
    })
    return () => {
      isGone = true
    }
  }, [])

  if (!me)
    return (
      <a href={signInHref} className="when-signed-out inline-flex h-10 items-center rounded-full bg-ink px-4 text-sm font-semibold text-on-ink">
        {labels.signIn}
      </a>
    )

  const signOut = async (): Promise<void> => {
    await fetch('/api/users/logout', { method: 'POST' }).catch(() => undefined)
    forgetMe()
    location.reload()
  }
  const row = 'flex min-h-12 w-full items-center rounded-md px-4 text-left text-base font-medium hover:bg-sunken'
  return (
    <>
      <button type="button" popoverTarget="user-menu" aria-label={labels.menu} title={labels.menu} className="grid size-11 place-items-center rounded-full">
        <Avatar name={me.name} url={me.photoUrl} className="!size-9" />
      </button>
      <div id="user-menu" popover="auto" className="sheet sheet-header">
        <p className="truncate px-4 pt-2 pb-3 text-base font-semibold">{me.name}</p>
        <ul>
          {items.filter((item) => mayOpen(item, me)).map((item) => (
            <li key={item.href}>
              <a href={item.href} className={row}>
                {item.label}
              </a>
            </li>
          ))}
          <li className="mt-1 border-t border-line pt-1">
            <button type="button" className={row} onClick={signOut}>
              {labels.signOut}
            </button>
          </li>
        </ul>
      </div>
    </>
  )
}
