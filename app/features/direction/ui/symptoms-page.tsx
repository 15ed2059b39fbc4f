import type { editedFields } from '~/components/forms/edited-fields'
import { LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { type DiagnosisState, TRACKS } from '~/domain/vocabulary'
import { diagnosisStateWord } from '~/i18n/direction-words'
import { m } from '~/i18n/generated/messages'
import { AddSymptomForm } from './add-symptom-form'
import { BeginForm } from './begin-form'
import { type ListedSymptom, SymptomList } from './symptom-list'
import { VersionsLine } from './versions-line'

interface Version {
  number: number
  state: DiagnosisState
}

/** What leaders are asked about: open to change while in preparation, fixed afterwards. */
export function SymptomsPage({
  slug,
  shown,
  versions,
  symptoms,
  fields,
}: {
  slug: string
  shown: Version & { id: number }
  versions: readonly Version[]
  symptoms: readonly ListedSymptom[]
  fields: ReturnType<typeof editedFields>
}) {
  const base = `/programmes/${slug}/direction`
  const isDraft = shown.state === 'draft'
  const draft = versions.find(({ state }) => state === 'draft')
  const facts = { number: shown.number, state: diagnosisStateWord(shown.state) }
  return (
    <>
      <PageHeader
        question={m.direction_symptoms_question()}
        title={isDraft ? m.direction_symptoms_title() : m.direction_symptoms_fixed()}
        facts={<p className="max-w-3xl">{isDraft ? m.direction_symptoms_text() : m.direction_version(facts)}</p>}
        actions={
          <>
            <LinkButton to={base}>{m.direction_to_result()}</LinkButton>
            {isDraft && (
              <LinkButton look="primary" to={`${base}/leaders?version=${shown.number}`}>
                {m.direction_choose_leaders()}
              </LinkButton>
            )}
            {!isDraft && draft && (
              <LinkButton look="primary" to={`?version=${draft.number}`}>
                {m.direction_to_draft({ number: draft.number })}
              </LinkButton>
            )}
            {!isDraft && !draft && (
              <BeginForm base={base} diagnosisId={shown.id} look="primary">
                {m.direction_change_symptoms()}
              </BeginForm>
            )}
          </>
        }
      />
      <div className={`grid items-start gap-4 ${isDraft ? 'lg:grid-cols-[minmax(0,1fr)_320px]' : ''}`}>
        <div className={`grid items-start gap-4 ${isDraft ? '' : 'lg:grid-cols-2'}`}>
          {TRACKS.map((track) => (
            <SymptomList
              key={track}
              base={base}
              track={track}
              symptoms={symptoms.filter((one) => one.track === track)}
              mayEdit={isDraft}
            />
          ))}
        </div>
        {isDraft && <AddSymptomForm key={symptoms.length} diagnosisId={shown.id} fields={fields} />}
      </div>
      <VersionsLine versions={versions} shown={shown.number} />
    </>
  )
}
