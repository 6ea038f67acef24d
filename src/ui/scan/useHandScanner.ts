'use client'

import { useEffect, useRef } from 'react'

/** Hand-held scanners type fast; a person pressing keys one by one is not one. */
const pauseMs = 120

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Hears a hand-held scanner that acts as a keyboard: a quick run of characters ended by Enter, outside any field. */
export function useHandScanner(onText: (text: string) => void): void {
  const handler = useRef(onText)
  useEffect(() => {
    handler.current = onText
  }, [onText])
  useEffect(() => {
    let typed = ''
    let last = 0
    const listen = (event: KeyboardEvent): void => {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.timeStamp - last > pauseMs) typed = ''
      last = event.timeStamp
      if (event.key === 'Enter' && typed.length >= 4) {
        event.preventDefault()
        handler.current(typed)
        typed = ''
      } else if (event.key.length === 1) typed += event.key
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
