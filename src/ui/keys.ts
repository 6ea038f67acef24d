/** Names under which the browser keeps things; shared by the boot script and the islands. */
export const themeKey = 'hub-theme'
/** Present while somebody is signed in on this device; holds nothing about him in localStorage, the cached profile in sessionStorage. */
export const sessionKey = 'hub-me'
