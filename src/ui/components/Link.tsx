'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

type Props = Omit<ComponentProps<typeof NextLink>, 'prefetch'>

/**
 * The site's link. A list shows dozens of links, and fetching the page behind each as it scrolls by would cost the phone's data
 * and the server's time: the page is fetched when a finger or the pointer comes down on the link, which is early enough.
 */
export function Link({ onPointerEnter, onTouchStart, onFocus, ...rest }: Props) {
  const [isWanted, setIsWanted] = useState(false)
  return (
    <NextLink
      prefetch={isWanted ? null : false}
      onPointerEnter={(event) => {
        setIsWanted(true)
        onPointerEnter?.(event)
      }}
      onTouchStart={(event) => {
        setIsWanted(true)
        onTouchStart?.(event)
      }}
      onFocus={(event) => {
        setIsWanted(true)
        onFocus?.(event)
      }}
      {...rest}
    />
  )
}
