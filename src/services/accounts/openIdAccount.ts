import { audit } from '#src/db/audit.ts'
import { insertAccount } from '#src/db/insertAccount.ts'
import { lockAccountNames } from '#src/db/lockAccountNames.ts'
import { accountOfIdentity, type OpenIdAccount } from '#src/db/openid/accountOfIdentity.ts'
import { accountToLink } from '#src/db/openid/accountToLink.ts'
import { claimUnverified } from '#src/db/openid/claimUnverified.ts'
import { linkIdentity } from '#src/db/openid/linkIdentity.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { decideFirstSignIn, type OpenIdProfile } from '#src/domain/openid.ts'
import type { OpenIdIdentity } from '#src/integrations/openid/provider.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

/** Somebody else was at the same identity or e-mail: roll back and look again. */
export class SignInRace extends Error {}

const suspended = (): HubError => new HubError('account_suspended', { status: 403 })

async function linkExisting(db: Db, { issuer, subject }: OpenIdIdentity, email: string): Promise<OpenIdAccount> {
  const found = await accountToLink(db, email, issuer)
  // Gone, or tied to this very subject, since the look before the lock.
  if (!found || found.linked === subject) throw new SignInRace()
  const { linked, ...account } = found
  if (account.isBarred) throw suspended()
  if (linked !== null) throw new HubError('openid_account_taken', { status: 409 })
  await claimUnverified(db, account.id)
  if (!(await linkIdentity(db, { issuer, subject }, account.id))) throw new SignInRace()
  await audit(db, {
    action: 'user.link',
    actor: account.id,
    subjectType: 'users',
    subject: account.id,
    changes: { issuer: [null, issuer] },
  })
  return { ...account, isVerified: true }
}

async function makeNew(
  db: Db,
  identity: OpenIdIdentity,
  profile: OpenIdProfile,
  asked: Locale,
): Promise<OpenIdAccount> {
  const { name, email, locale } = profile
  const roles = ['student'] as const
  const id = await insertAccount(db, { name, email, hash: null, salt: null, roles, locale: locale ?? asked })
  if (!id || !(await linkIdentity(db, identity, id))) throw new SignInRace()
  await emit(db, 'user.registered', { user: id })
  return { id, email, roles: [...roles], isVerified: true, isBarred: false }
}

/**
 * The account of somebody whom the provider has named. A known identity signs in to its account, whatever its e-mail has become. A new one
 * is tied to the account of its e-mail, or gets a student's account, if the provider vouches for the e-mail and it is on one of
 * `domains`. Roles are never changed.
 * @throws SignInRace; HubError openid_email_unverified 403, openid_foreign_domain 403, openid_account_taken 409, account_suspended 403
 */
export async function openIdAccount(
  db: Db,
  identity: OpenIdIdentity,
  { domains, locale }: { domains: readonly string[]; locale: Locale },
): Promise<OpenIdAccount> {
  const known = await accountOfIdentity(db, identity.issuer, identity.subject)
  if (known?.isBarred) throw suspended()
  if (known && !known.isVerified) throw new HubError('email_not_verified', { status: 403 })
  if (known) return known
  const verdict = decideFirstSignIn(identity.claims, domains)
  if (!verdict.ok) throw new HubError(verdict.code, { status: 403, params: { domains: domains.join(', ') } })
  const isTaken = await lockAccountNames(db, { email: verdict.profile.email, sduId: null })
  return isTaken ? linkExisting(db, identity, verdict.profile.email) : makeNew(db, identity, verdict.profile, locale)
}
