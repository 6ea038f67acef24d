/**
 * The only inline script of ours: before the first paint it sets the theme the visitor chose and remembers that he was signed in a
 * moment ago, so that neither flashes. Its text is a constant, so a Content-Security-Policy can allow it by hash:
 * `script-src 'self' ${bootScriptHash}`. Render with `<script>{bootScript}</script>` first in <head>, and give <html>
 * `suppressHydrationWarning`, because the script changes its attributes.
 */
import { createHash } from 'node:crypto'
import { sessionKey, themeKey } from './keys.ts'

export const bootScript = `try{var d=document.documentElement.dataset,t=localStorage.getItem('${themeKey}');if(t==='dark'||t==='light')d.theme=t;if(sessionStorage.getItem('${sessionKey}')||localStorage.getItem('${sessionKey}'))d.session='1'}catch(e){}`

/** CSP source expression of the script. */
export const bootScriptHash = `'sha256-${createHash('sha256').update(bootScript).digest('base64')}'`
