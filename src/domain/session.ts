const day = 24 * 60 * 60

/** How long each part of a sign-in lives, in seconds. */
export const lifetimes = {
  /** The token an app shows with every call. */
  access: 60 * 60,
  /** The cookie of the site. */
  cookie: 14 * day,
  /** The session behind both, and the refresh token that prolongs it; counted anew at every refresh. */
  session: 30 * day,
} as const
