/** Names under which the browser keeps things; shared by the boot script and hub.js. */
export const themeKey = 'hub-theme'
/** In sessionStorage: how the signed-in visitor is shown (SessionLook). */
export const sessionKey = 'hub-session'
