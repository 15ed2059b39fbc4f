import type { ComponentProps } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { KeyForm } from '~/components/keys/key-form'
import { KeyList } from '~/components/keys/key-list'
import { PageHeader } from '~/components/ui/page-header'
import { ShownOnce } from '~/components/ui/shown-once'
import { m } from '~/i18n/generated/messages'
import { feedsPath } from '../paths'
import { EnablementTabs } from './enablement-tabs'

/** The addresses by which a person's own calendars read what is planned. */
export function FeedsPage({
  slug,
  timeZone,
  keys,
  mayRecord,
  fields,
  made,
}: {
  slug: string
  timeZone: string
  keys: ComponentProps<typeof KeyList>['keys']
  mayRecord: boolean
  fields: ReturnType<typeof editedFields>
  /** A key just made, shown this once; its address is null where its form came twice. */
  made: { address: string | null } | null
}) {
  return (
    <>
      <PageHeader question={m.enablement_feeds_question()} title={m.enablement_feeds_title()} />
      <EnablementTabs slug={slug} at="feeds" mayRecord={mayRecord} />
      {made && (
        <ShownOnce
          value={made.address}
          label={m.enablement_feed_made()}
          hint={m.enablement_feed_made_hint()}
          before={m.enablement_feed_made_before()}
        />
      )}
      <div className="grid gap-4">
        <KeyForm
          key={keys.length}
          title={m.enablement_feed_new()}
          lead={m.enablement_feed_lead()}
          label={m.enablement_feed_for()}
          hint={m.enablement_feed_for_hint()}
          make={m.enablement_feed_make()}
          fields={fields}
        />
        <KeyList
          title={m.enablement_feeds_all()}
          none={m.enablement_feeds_none()}
          nameWord={m.enablement_feed_for()}
          base={feedsPath(slug)}
          {...{ keys, timeZone }}
        />
      </div>
    </>
  )
}
