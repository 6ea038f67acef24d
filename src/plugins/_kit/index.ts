import type { CollectionConfig, Config, GlobalConfig } from 'payload'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import type { Drain, RecurringJob, Subscriber } from '#src/outbox/work.ts'
import type { Erasure } from '#src/services/accounts/erasures.ts'
import type { BookingDesk } from '#src/services/bookings/desk.ts'
import type { PreviewGroup } from '#src/services/notifications/previews/types.ts'
import type { PluginNotifications } from '#src/services/notifications/registry.ts'
import type { PaymentGateway } from '#src/services/payments/gateway.ts'
import type { TelegramStart } from '#src/services/telegram/starts.ts'

/**
 * What a plugin adds. Everything of a vertical lives in its folder; this is the only thing the core sees of it.
 */
export type HubPlugin = {
  slug: string
  /** A disabled plugin keeps its tables; its endpoints, gateways, pages and jobs are hidden. */
  enabled: boolean
  collections?: CollectionConfig[]
  /** Settings an admin edits. */
  globals?: GlobalConfig[]
  endpoints?: EndpointDeclaration[]
  gateways?: PaymentGateway[]
  /** What it does at `/api/bookings` for a kind of booking of its own. */
  desk?: BookingDesk
  /** Pages of the admin, by a name of their own. They are public unless they look at who asks. */
  adminViews?: Record<string, { Component: string; path: `/${string}` }>
  /** Links under the admin's navigation. */
  adminLinks?: string[]
  subscribers?: readonly Subscriber[]
  drains?: readonly Drain[]
  recurringJobs?: readonly RecurringJob[]
  /** What it tells people of; see {@link PluginNotifications}. Known while the plugin is switched off too: letters may still be waiting. */
  notifications?: PluginNotifications
  /** Deep links to the bot on its pages; see {@link TelegramStart}. */
  telegramStart?: TelegramStart
  /** What its messages look like, for the admin: every type it queues; those of `notifications` without one are refused at start. */
  previews?: PreviewGroup
  /** Takes a person who deleted the account out of the plugin's own tables; see {@link Erasure} for when it is called. */
  erase?: Erasure
}

/** Checks a plugin's declaration and returns it. A collection without explicit access and a message without a preview are refused at start. */
export function definePlugin(plugin: HubPlugin): HubPlugin {
  for (const collection of plugin.collections ?? [])
    for (const operation of ['create', 'read', 'update', 'delete'] as const)
      if (!collection.access?.[operation])
        throw new Error(`Plugin ${plugin.slug}: the collection ${collection.slug} states no access for ${operation}`)
  for (const global of plugin.globals ?? [])
    for (const operation of ['read', 'update'] as const)
      if (!global.access?.[operation])
        throw new Error(`Plugin ${plugin.slug}: the global ${global.slug} states no access for ${operation}`)
  for (const type of Object.keys(plugin.notifications?.types ?? {}))
    if (!plugin.previews?.types[type])
      throw new Error(`Plugin ${plugin.slug}: the notification type ${type} has no preview`)
  return plugin
}

/** Adds the plugins' schema (always) to Payload's config. */
export function withPlugins(config: Config, plugins: readonly HubPlugin[]): Config {
  const added = plugins.flatMap((plugin) =>
    (plugin.collections ?? []).map((collection) =>
      plugin.enabled
        ? collection
        : {
            ...collection,
            endpoints: false as const,
            graphQL: false as const,
            admin: { ...collection.admin, hidden: true },
          },
    ),
  )
  const globals = plugins.flatMap((plugin) =>
    (plugin.globals ?? []).map((global) =>
      plugin.enabled
        ? global
        : { ...global, endpoints: false as const, graphQL: false as const, admin: { ...global.admin, hidden: true } },
    ),
  )
  const enabled = plugins.filter((plugin) => plugin.enabled)
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        views: Object.assign({}, components?.views, ...enabled.map(({ adminViews = {} }) => adminViews)),
        afterNavLinks: [...(components?.afterNavLinks ?? []), ...enabled.flatMap(({ adminLinks = [] }) => adminLinks)],
      },
    },
    collections: [...(config.collections ?? []), ...added],
    globals: [...(config.globals ?? []), ...globals],
  }
}

/** The endpoints of the enabled plugins. */
export const pluginEndpoints = (plugins: readonly HubPlugin[]): EndpointDeclaration[] =>
  plugins.filter((plugin) => plugin.enabled).flatMap((plugin) => plugin.endpoints ?? [])
