'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus on an element when it comes up: whoever chose to type wants to type at once. */
export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => element.current?.focus({ preventScroll: true }), [])
  return element
}
