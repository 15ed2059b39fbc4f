import { useParams } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { referencePath } from '../paths'

/** Only a refusal is shown here: with the way back to how the practices read now. */
export function RefusedPage({ faults }: { faults: Parameters<typeof readFaults>[0] }) {
  const to = referencePath(useParams().code ?? '')
  return (
    <FormPage back={{ to, word: m.room_reference() }} title={m.reference_refused()}>
      <FormProblems problems={readFaults(faults).problems} />
      <LinkButton to={to}>{m.reference_back()}</LinkButton>
    </FormPage>
  )
}
