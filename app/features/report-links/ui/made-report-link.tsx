import { ShownOnce } from '~/components/ui/shown-once'
import { m } from '~/i18n/generated/messages'

/** A link just made, shown this once; null for one whose form came twice, since nobody knows its secret any more. */
export function MadeReportLink({ address }: { address: string | null }) {
  return (
    <ShownOnce
      value={address}
      label={m.report_links_made()}
      hint={m.report_links_made_hint()}
      before={m.report_links_made_before()}
    />
  )
}
