'use client'
export const LetterPreview = () => null
