import { type ReactNode, useId, useState } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { KPI_AIMS, type KpiAim } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ResultSubProcess, SuggestedKpi } from '../suggested-kpi'
import { measureWord } from './measure-word'

/** What a figure was before the wave and is after it; names come from the reference model, or are typed. */
export function ResultForm({
  fields,
  subProcesses,
  isNew,
  back,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  /** What may be chosen; of a result that is there already, the one it is of. */
  subProcesses: readonly (ResultSubProcess & { kpis: readonly SuggestedKpi[] })[]
  isNew: boolean
  back: string
  children?: ReactNode
}) {
  const list = useId()
  const chosen = fields.field('subProcessId')
  const [subProcessId, choose] = useState(chosen.defaultValue)
  const kpis = subProcesses.filter(({ id }) => !isNew || String(id) === subProcessId).flatMap((one) => one.kpis)
  return (
    <PostForm className="grid max-w-xl gap-4">
      <FormProblems problems={fields.problems} />
      {children}
      {isNew && (
        <SelectField
          label={m.results_field_sub_process()}
          {...chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {subProcesses.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={m.results_field_figure()}
        hint={m.results_hint_name()}
        list={`${list}-names`}
        autoComplete="off"
        {...fields.field('name')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={m.results_field_measure()}
          hint={m.results_hint_measure()}
          list={`${list}-measures`}
          autoComplete="off"
          isOptional
          {...fields.field('measure')}
        />
        <SelectField label={m.results_field_aim()} hint={m.results_hint_aim()} {...fields.field('aim')}>
          {KPI_AIMS.map((aim) => (
            <option key={aim} value={aim}>
              {aimWord(aim)}
            </option>
          ))}
        </SelectField>
        <TextField label={m.results_field_before()} inputMode="decimal" {...fields.field('before')} />
        <TextField label={m.results_field_after()} inputMode="decimal" {...fields.field('after')} />
        <TextField label={m.results_field_noted_on()} type="date" {...fields.field('notedOn')} />
      </div>
      <datalist id={`${list}-names`}>
        {kpis.map(({ name, unit, aim }) => (
          <option key={name.en} value={nameOf(name)}>
            {`${measureWord(unit)} ${ARROWS[aim]}`}
          </option>
        ))}
      </datalist>
      <datalist id={`${list}-measures`}>
        {[...new Set(kpis.map(({ unit }) => measureWord(unit)))].map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <FormActions back={back} />
    </PostForm>
  )
}

const ARROWS: Readonly<Record<KpiAim, string>> = { up: '↑', down: '↓' }

export function aimWord(aim: KpiAim): string {
  return aim === 'up' ? m.results_aim_up() : m.results_aim_down()
}
