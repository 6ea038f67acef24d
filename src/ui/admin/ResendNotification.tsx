'use client'
export const ResendNotification = () => null
