'use client'
export const ReplayDelivery = () => null
