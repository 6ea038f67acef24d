/** What one look found. `mend` = it will not work; `careful` = it works, but something should be known. */
export interface Finding {
  level: 'ok' | 'careful' | 'mend'
  about: string
  /** What is the case, and what to do about it. */
  text: string
}

export const ok = (about: string, text: string): Finding => ({ level: 'ok', about, text })
export const careful = (about: string, text: string): Finding => ({ level: 'careful', about, text })
export const mend = (about: string, text: string): Finding => ({ level: 'mend', about, text })
