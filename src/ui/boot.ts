/**
 * The only inline script of ours: before the first paint it sets the theme the visitor chose and, if he was signed in on the last
 * page, his menu, so that neither flashes. The text is a constant, so a Content-Security-Policy can allow it by hash:
 * `script-src 'self' ${bootScriptHash}`. Rendered by PageScripts first in <head>; <html> needs `suppressHydrationWarning`, because
 * the script changes its attributes.
 */
import { createHash } from 'node:crypto'
import { sessionKey, themeKey } from './keys.ts'

export const bootScript = [
  'try{',
  'var h=document.documentElement,d=h.dataset,t=localStorage.getItem("',
  themeKey,
  '"),s=JSON.parse(sessionStorage.getItem("',
  sessionKey,
  '"));',
  'if(t==="dark"||t==="light")d.theme=t;',
  'if(s){d.session=s.groups||"member";',
  'h.style.setProperty("--me-name",JSON.stringify(s.name));',
  'h.style.setProperty("--me-unread",s.unread?JSON.stringify(String(s.unread)):"none");',
  'h.style.setProperty("--me-initials",JSON.stringify(s.photo?"":s.initials));',
  'h.style.setProperty("--me-photo",s.photo?"url("+JSON.stringify(s.photo)+")":"none")}',
  '}catch(e){}',
].join('')

/** CSP source expression of the script. */
export const bootScriptHash = `'sha256-${createHash('sha256').update(bootScript).digest('base64')}'`
