import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** Only a refusal is shown here: with the way back to how the list reads now. */
export function RefusedPage({ faults }: { faults: Parameters<typeof readFaults>[0] }) {
  const read = readFaults(faults)
  const to = read.value('to', '.')
  const problems = [...read.problems, ...(read.errors('chosen') ? [m.checklist_nothing_chosen()] : [])]
  return (
    <FormPage back={{ to, word: m.checklist_title() }} title={m.checklist_refused()}>
      <FormProblems problems={problems} />
      <LinkButton to={to}>{m.checklist_back()}</LinkButton>
    </FormPage>
  )
}
