import type { Role } from './actor.ts'

/** What the settings say about new accounts. */
export type RegistrationPolicy = {
  /** Domains of the campus, in lower case; none: anyone may register, as an attendee. */
  emailDomains: readonly string[]
  sduIdRequired: boolean
  passwordMinLength: number
}

export type RegistrationRequest = { email: string; sduId: string | null; password: string }

export type RegistrationVerdict =
  | { ok: true; role: Extract<Role, 'student' | 'attendee'>; sduId: string | null }
  | {
      ok: false
      code: 'email_domain_not_allowed' | 'invalid_input' | 'weak_password'
      field: string
      params: Record<string, string | number>
    }

/** The part of an address after the last @, in lower case. */
export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Letters a person sees: an emoji of two UTF-16 units is one. */
export const passwordLength = (password: string): number => [...password].length

/**
 * Whether these data make an account, and of which kind: an address on one of the campus's domains makes a student (with an SDU
 * ID where that is asked for); without a list of domains everybody is an attendee, who has no SDU ID.
 */
export function decideRegistration(
  { email, sduId, password }: RegistrationRequest,
  { emailDomains, sduIdRequired, passwordMinLength }: RegistrationPolicy,
): RegistrationVerdict {
  const isCampus = emailDomains.length > 0
  if (isCampus && !emailDomains.includes(emailDomain(email)))
    return { ok: false, code: 'email_domain_not_allowed', field: 'email', params: { domains: emailDomains.join(', ') } }
  if (isCampus && sduIdRequired && !sduId)
    return { ok: false, code: 'invalid_input', field: 'sduId', params: { field: 'sduId' } }
  if (passwordLength(password) < passwordMinLength)
    return { ok: false, code: 'weak_password', field: 'password', params: { min: passwordMinLength } }
  return isCampus ? { ok: true, role: 'student', sduId } : { ok: true, role: 'attendee', sduId: null }
}
