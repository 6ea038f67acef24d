import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { type LocaleParams, localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { identitiesOfPerson } from '#src/db/openid/identitiesOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { storedPassword } from '#src/db/storedPassword.ts'
import { channels as channelNames, type TopicName } from '#src/domain/notificationTypes.ts'
import { campusTimeZone, localeNames, locales } from '#src/i18n/config.ts'
import { formatDate, formatWhen } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { me as readMe } from '#src/services/accounts/me.ts'
import { readSettings } from '#src/services/notifications/settings.ts'
import { telegramState } from '#src/services/telegram/link.ts'
import { DeleteAccount } from '#src/ui/account/DeleteAccount.tsx'
import { facultyOptions, yearOptions } from '#src/ui/account/faculties.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { NotificationSettings } from '#src/ui/account/NotificationSettings.tsx'
import { openIdName } from '#src/ui/account/openIdName.ts'
import { PushSwitch } from '#src/ui/account/PushSwitch.tsx'
import { LanguageSelect, LeaderboardSwitch, PasswordForm, SettingSelect } from '#src/ui/account/SettingsForms.tsx'
import { SignOutButtons } from '#src/ui/account/SignOutButtons.tsx'
import { TelegramLink } from '#src/ui/account/TelegramLink.tsx'
import { UntieOpenId } from '#src/ui/account/UntieOpenId.tsx'
import { buttonClass, LinkButton } from '#src/ui/components/Button.tsx'
import { Fold, Folds } from '#src/ui/components/Fold.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

const path = '/me/settings'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'settings')('title'))
}

export default async function SettingsPage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, path)
  const [me, policy, told, telegram, identities, password] = await Promise.all([
    readMe(pool, actor.id, locale),
    registrationPolicy(pool),
    readSettings(actor.id),
    telegramState(actor.id),
    identitiesOfPerson(pool, actor.id),
    storedPassword(pool, actor.id),
  ])
  const hasPassword = Boolean(password?.hash)
  const dates = { locale, timeZone: campusTimeZone, now: Date.now() }
  const t = getT(locale, 'settings')
  const site = getT(locale, 'site')
  const auth = getT(locale, 'auth')
  const shownChannels = channelNames.filter(
    (channel) => (channel !== 'telegram' || told.hasTelegram) && (channel !== 'push' || env.VAPID_PUBLIC_KEY),
  )
  const saved = { saved: site('actions.saved'), undo: site('actions.undo'), network: getT(locale, 'states')('network') }
  const stats = { locale, optionalLabel: site('optional'), texts: saved }
  // A letter is the way for people who have only ever signed in by the university.
  const setPassword = (
    <LinkButton variant="soft" href={localePath(locale, '/reset')}>
      {t('setPassword')}
    </LinkButton>
  )
  return (
    <SiteShell locale={locale} path={path} back={{ href: '/me', label: getT(locale, 'me')('title') }}>
      <div className="mx-auto max-w-text">
        <PageHead title={t('title')} />
        <Section title={t('about')} about={auth('register.statsHint')}>
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
            <SettingSelect
              {...stats}
              name="faculty"
              label={auth('register.faculty')}
              options={facultyOptions(locale, me.faculty)}
              value={me.faculty ?? ''}
            />
            <SettingSelect
              {...stats}
              name="yearOfStudy"
              label={auth('register.year')}
              options={yearOptions(locale)}
              value={me.yearOfStudy ? String(me.yearOfStudy) : ''}
            />
          </div>
          <div className="mt-5">
            <LeaderboardSwitch
              locale={locale}
              label={t('leaderboard')}
              hint={t('leaderboardText')}
              isOn={me.leaderboardOptIn}
              texts={saved}
            />
          </div>
        </Section>
        <Section title={t('language')}>
          <LanguageSelect
            locale={locale}
            label={t('language')}
            hint={t('languageText')}
            options={locales.map((each) => ({ value: each, label: localeNames[each], href: localePath(each, path) }))}
            texts={saved}
          />
        </Section>
        <Section title={t('notifications.title')} about={t('notifications.text')}>
          {env.VAPID_PUBLIC_KEY && (
            <div className="mb-6">
              <PushSwitch
                locale={locale}
                publicKey={env.VAPID_PUBLIC_KEY}
                texts={{
                  ...saved,
                  push: t('notifications.push'),
                  pushHint: t('notifications.pushText'),
                  pushRefused: t('notifications.pushRefused'),
                  pushImpossible: t('notifications.pushImpossible'),
                }}
              />
            </div>
          )}
          <NotificationSettings
            locale={locale}
            topics={told.topics.map(({ name, label, channels }) => ({
              name,
              label: label?.[locale] ?? t(`notifications.type.${name as TopicName}`),
              channels: shownChannels.map((channel) => ({
                name: channel,
                label: t(`notifications.channel.${channel}`),
                within: t(`notifications.within.${channel}`),
                ...channels[channel],
              })),
            }))}
            quiet={told.quiet}
            texts={{
              ...saved,
              always: t('notifications.always'),
              nowhere: t('notifications.nowhere'),
              quiet: t('notifications.quiet'),
              quietOn: t('notifications.quietOn'),
              off: t('notifications.quietOff'),
              quietHint: t('notifications.quietText'),
              from: t('notifications.quietFrom'),
              to: t('notifications.quietTo'),
            }}
          />
        </Section>
        {(telegram.available || telegram.linked) && (
          <Section title={t('telegram.title')} about={t('telegram.text')}>
            <TelegramLink
              locale={locale}
              isLinked={telegram.linked}
              timeZone={campusTimeZone}
              texts={{
                connect: t('telegram.connect'),
                connected: t('telegram.connected', { name: telegram.bot ? `@${telegram.bot}` : 'Telegram' }),
                disconnect: t('telegram.disconnect'),
                disconnected: t('telegram.disconnected'),
                code: t('telegram.code'),
                codeExpires: t('telegram.codeExpires'),
                open: t('telegram.open'),
                newCode: t('telegram.newCode'),
                network: saved.network,
              }}
            />
          </Section>
        )}
        {identities.length > 0 && (
          <Section title={t('openid')} about={hasPassword ? t('openidAbout') : undefined}>
            <ul className="mb-5 grid gap-3">
              {identities.map(({ issuer, createdAt, usedAt }) => (
                <li key={issuer}>
                  {t('openidText', { name: openIdName(issuer) })}
                  <span className="block text-sm text-ink-soft">
                    {t('openidSince', { since: formatDate(createdAt, dates), used: formatWhen(usedAt, dates) })}
                  </span>
                </li>
              ))}
            </ul>
            {hasPassword ? (
              <UntieOpenId
                locale={locale}
                texts={{
                  untie: t('openidUntie'),
                  title: t('openidUntieAsk'),
                  about: t('openidUntieText'),
                  keep: site('actions.cancel'),
                  untied: t('openidUntied'),
                  network: saved.network,
                }}
              />
            ) : (
              <p className="text-sm text-ink-soft">{t('openidUntieFirst')}</p>
            )}
          </Section>
        )}
        <Section title={t('security')} about={hasPassword ? undefined : t('noPassword')}>
          {hasPassword ? (
            <Folds>
              <Fold title={t('changePassword')}>
                <PasswordForm
                  locale={locale}
                  passwordMin={policy.passwordMinLength}
                  login={me.email}
                  texts={{
                    ...formTexts(locale),
                    currentPassword: t('currentPassword'),
                    newPassword: t('newPassword'),
                    passwordHint: auth('register.passwordHint', { min: policy.passwordMinLength }),
                    showPassword: auth('signIn.showPassword'),
                    hidePassword: auth('signIn.hidePassword'),
                    submit: t('changePassword'),
                    sending: site('actions.sending'),
                    changed: t('passwordChanged'),
                  }}
                />
              </Fold>
            </Folds>
          ) : (
            setPassword
          )}
        </Section>
        <Section title={site('account.signOut')} about={t('signOutText')}>
          <SignOutButtons
            locale={locale}
            homeHref={localePath(locale, '/')}
            texts={{ here: t('signOutHere'), everywhere: t('signOutEverywhere'), network: saved.network }}
          />
        </Section>
        <Section title={t('data')} about={t('exportText')}>
          <a className={buttonClass('soft')} download href={`/api/users/me/export?locale=${locale}`}>
            <Download aria-hidden="true" className="size-4.5" />
            {t('exportData')}
          </a>
        </Section>
        <Section title={t('deleteAccount')} about={hasPassword ? t('deleteText') : t('deleteNeedsPassword')}>
          {hasPassword ? (
            <DeleteAccount
              homeHref={localePath(locale, '/')}
              locale={locale}
              login={me.email}
              texts={{
                ...formTexts(locale),
                open: t('deleteAccount'),
                about: `${t('deleteText')} ${t('deleteBack')}`,
                password: t('deleteConfirm'),
                showPassword: auth('signIn.showPassword'),
                hidePassword: auth('signIn.hidePassword'),
                cancel: site('actions.cancel'),
                confirm: t('deleteDo'),
                pending: t('deleteDoing'),
              }}
            />
          ) : (
            setPassword
          )}
        </Section>
      </div>
    </SiteShell>
  )
}
