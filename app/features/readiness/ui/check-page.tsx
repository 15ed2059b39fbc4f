import type { ReactNode } from 'react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { useSaved } from '~/components/layout/use-saved'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { CHECK_STATUSES, type Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord } from '~/i18n/words'
import { readinessPath } from '~/lib/links'
import type { ChangeAnswer } from '../answer'
import type { CheckView, Limits } from '../check-view'
import type { EvidenceView } from '../evidence.server'
import { checkPath, historyPath } from '../paths'
import { AnswerFields } from './answer-fields'
import { AssignForm } from './assign-form'
import { CheckBadges } from './check-badge'
import { CheckFacts, CheckWords } from './check-facts'
import { EvidenceCard } from './evidence-card'

interface Props {
  check: CheckView
  files: readonly EvidenceView[]
  slug: string
  today: Day
  limits: Limits
  answer?: ChangeAnswer | undefined
  assignment?: ChangeAnswer | undefined
  upload?: ChangeAnswer | undefined
  /** What the route adds beside the way back. */
  links?: ReactNode
}

/** One check by itself: where a form sent without script comes to when something is missing, and where a link leads. */
export function CheckPage({ check, files, slug, today, limits, answer, assignment, upload, links }: Props) {
  const { said, onSaved } = useSaved(slug)
  const back = readinessPath(slug, check.subProcess.code) + (check.unit ? `?branch=${check.unit.id}` : '')
  return (
    <>
      <PageHeader
        question={m.readiness_check_title()}
        title={nameOf(check.name)}
        facts={
          <>
            <CheckBadges check={check} today={today} limits={limits} />
            <CheckFacts check={check} today={today} />
          </>
        }
        actions={
          <>
            {links}
            <LinkButton to={historyPath(slug, check.id)}>{m.check_history_link()}</LinkButton>
            <LinkButton to={back}>{m.readiness_back()}</LinkButton>
          </>
        }
      />
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <div className="grid max-w-5xl items-start gap-4 lg:grid-cols-2">
        <Card title={m.readiness_update()}>
          {check.may.answer ? (
            <AnswerForm check={check} slug={slug} to={back} answer={answer} />
          ) : (
            <>
              <p className="text-ink-2">{m.readiness_check_may_not()}</p>
              <CheckWords check={check} slug={slug} />
            </>
          )}
        </Card>
        <EvidenceCard
          check={check}
          files={files}
          slug={slug}
          today={today}
          faults={upload && !upload.ok ? upload.faults : null}
          onSaved={onSaved}
        />
        {check.may.assign && (
          <Card title={m.readiness_assign()}>
            <AssignForm
              check={check}
              slug={slug}
              to={back}
              faults={assignment && !assignment.ok ? assignment.faults : null}
              onSaved={onSaved}
            />
          </Card>
        )}
      </div>
    </>
  )
}

function AnswerForm({
  check,
  slug,
  to,
  answer,
}: {
  check: CheckView
  slug: string
  to: string
  answer: ChangeAnswer | undefined
}) {
  const refused = answer && !answer.ok ? answer : null
  const leadsTo = refused?.faults.values.to ?? to
  const now = refused?.current ?? check
  const { status, note, evidenceNote, evidenceLink } = now
  const wordOf = (value: string) => CHECK_STATUSES.filter((one) => one === value).map(checkStatusWord)[0] ?? value
  const { field, problems } = editedFields(
    refused?.faults,
    { status, note, evidenceNote, evidenceLink },
    { status: wordOf },
  )
  const offered = CHECK_STATUSES.filter((one) => one !== 'waived' || check.may.waive || status === 'waived')
  const wanted = offered.find((one) => one === field('status').defaultValue) ?? status
  return (
    <PostForm action={checkPath(slug, check.id)} className="grid gap-3">
      <FormProblems problems={problems} />
      {/* After a conflict both values are in sight, so sending again means it. */}
      <input type="hidden" name="version" value={now.version} />
      <input type="hidden" name="to" value={leadsTo} />
      <SelectField label={m.readiness_status()} {...field('status')}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {checkStatusWord(one)}
          </option>
        ))}
      </SelectField>
      <AnswerFields check={check} status={wanted} field={field} />
      <div>
        <Button look="primary" className="min-h-10">
          {m.form_save()}
        </Button>
      </div>
    </PostForm>
  )
}
