/** Slugs of the plugin's own collections and settings. */
export const studioSlugs = { halls: 'studio-halls', bookings: 'studio-bookings', settings: 'studio-settings' } as const

export const studioGroup = { ru: 'Фотостудия', en: 'Photo studio' }
