/** Names under which the browser keeps things; shared by the boot script and hub.js. */
export const themeKey = 'hub-theme'
/** In sessionStorage: how the signed-in visitor is shown (SessionLook). */
export const sessionKey = 'hub-session'
/** The browser's cache of own tickets, as in public/sw.js. */
export const ticketCache = 'hub-tickets'
/** Where the service worker lives that gets pushes: a path without pages, so that it answers no requests. */
export const pushScope = '/me/push/'
