import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { ALL_QUESTIONS, isWithoutEffect, type ScoreAnswers } from '~/domain/maturity'
import type { RolloutReason } from '~/domain/rollout-state'
import { CONFIRMING_SIDES, type ConfirmingSide } from '~/domain/vocabulary'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Deed, GivenConfirmation, GivenScore } from '../place.server'
import { rolloutReasonSentence, sideWord } from '../state-words'
import { QUESTIONS } from './score-words'

/** The facts behind the state. */
export function WhyCard({ reasons }: { reasons: readonly RolloutReason[] }) {
  return (
    <Card title={m.rollout_why()}>
      <ul className="grid gap-1">
        {reasons.map((reason) => {
          const sentence = rolloutReasonSentence(reason)
          const isBad = BAD.has(reason.code)
          return (
            <li key={sentence} className={`flex gap-2 ${isBad ? 'text-bad' : ''}`}>
              <span aria-hidden="true" className={isBad ? '' : 'text-ink-3'}>
                {isBad ? '▼' : '–'}
              </span>
              {sentence}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const BAD: ReadonlySet<RolloutReason['code']> = new Set(['usageFell', 'withoutEffect', 'notUsed'])

/** Who has said that it is live, and who has yet to. */
export function ConfirmationsCard({
  given,
  may,
  isLive,
  base,
}: {
  given: readonly GivenConfirmation[]
  /** The sides that the reader may speak for. */
  may: readonly ConfirmingSide[]
  isLive: boolean
  /** The address of this page. */
  base: string
}) {
  return (
    <Card title={m.rollout_confirmations()}>
      <ul className="grid gap-2">
        {CONFIRMING_SIDES.map((side) => {
          const said = given.find((one) => one.side === side)
          const isMine = may.includes(side)
          return (
            <li key={side} className="grid grid-cols-[1fr_auto] gap-x-3">
              <span>
                <span className={said ? 'text-ok' : 'text-warn'} aria-hidden="true">
                  {said ? '✓' : '○'}
                </span>{' '}
                <b>{sideWord(side)}</b>{' '}
                {said ? (
                  m.rollout_confirmed_by({ person: nameOf(said.by), day: fullDay(said.confirmedOn) })
                ) : (
                  <span className="text-ink-2">{m.rollout_not_confirmed()}</span>
                )}
              </span>
              {isMine && isLive && (
                <Link
                  to={said ? `${base}/confirmation/withdrawal?side=${side}` : `${base}/confirmation?side=${side}`}
                  className={`no-print text-sm hover:underline ${said ? 'text-bad' : 'text-accent'}`}
                >
                  {said ? m.rollout_withdraw() : m.rollout_confirm()}
                  <span className="sr-only"> {sideWord(side)}</span>
                </Link>
              )}
              {said?.note && <span className="col-span-2 text-sm text-ink-2">{said.note}</span>}
            </li>
          )
        })}
      </ul>
      {!isLive && <p className="mt-2 text-sm text-ink-3">{m.rollout_confirm_later()}</p>}
    </Card>
  )
}

/** Deployment and effect, quarter by quarter, and what was answered last. */
export function ScoresCard({ scores, score }: { scores: readonly GivenScore[]; score: string | null }) {
  const answered = scores.find(({ answers }) => Object.keys(answers).length > 0)
  return (
    <Card
      title={m.rollout_scores()}
      more={
        score && (
          <Link to={score} className="no-print hover:underline">
            {m.rollout_score()}
          </Link>
        )
      }
    >
      {scores.length === 0 ? (
        <p className="text-sm text-ink-2">{m.rollout_scores_none()}</p>
      ) : (
        <TableScroll label={m.rollout_scores()}>
          <table className="data-table">
            <caption className="sr-only">{m.rollout_scores()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.rollout_quarter()}</th>
                <th scope="col" className="num">
                  {m.rollout_deployment()}
                </th>
                <th scope="col" className="num">
                  {m.rollout_effect()}
                </th>
                <th scope="col">{m.rollout_evidence()}</th>
                <th scope="col">{m.rollout_scored_by()}</th>
              </tr>
            </thead>
            <tbody>
              {scores.map((one) => (
                <tr key={one.quarter}>
                  <th scope="row" className="whitespace-nowrap">
                    {one.quarter}
                  </th>
                  <td className="num">{one.deployment}</td>
                  <td className={`num ${isWithoutEffect(one) ? 'font-semibold text-bad' : ''}`}>{one.effect}</td>
                  <td className="min-w-48 whitespace-pre-line">{one.evidence}</td>
                  <td className="whitespace-nowrap text-ink-2">
                    {m.rollout_confirmed_by({ person: nameOf(one.by), day: fullDay(one.scoredOn) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {answered && <Answers quarter={answered.quarter} answers={answered.answers} />}
    </Card>
  )
}

/** What was answered, in words. */
function Answers({ quarter, answers }: { quarter: string; answers: ScoreAnswers }) {
  return (
    <>
      <h3 className="mt-3 mb-1 text-sm font-semibold">{m.rollout_answers({ quarter })}</h3>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {ALL_QUESTIONS.map((question) => {
          const answer = answers[question]
          return (
            answer !== undefined && (
              <Fragment key={question}>
                <dt className="text-ink-2">{QUESTIONS[question].ask()}</dt>
                <dd>
                  {answer} · {QUESTIONS[question].answers[answer - 1]?.()}
                </dd>
              </Fragment>
            )
          )
        })}
      </dl>
    </>
  )
}

const DEEDS: Readonly<Record<Deed['verb'], () => string>> = {
  expectGoLive: m.rollout_deed_expect_go_live,
  recordGoLive: m.rollout_deed_record_go_live,
  confirmLive: m.rollout_deed_confirm_live,
  withdrawConfirmation: m.rollout_deed_withdraw_confirmation,
  scoreMaturity: m.rollout_deed_score_maturity,
}

/** What people have done about it, the latest first. */
export function DeedsCard({ deeds, timeZone }: { deeds: readonly Deed[]; timeZone: string }) {
  return (
    <Card title={m.rollout_deeds()}>
      {deeds.length === 0 ? (
        <p className="text-sm text-ink-2">{m.rollout_deeds_none()}</p>
      ) : (
        <ul className="grid gap-1 text-sm">
          {deeds.map(({ changeId, verb, at, actor }) => (
            <li key={changeId}>
              <span className="text-ink-3">{dayAndTime(at, timeZone)}</span> {actor} {DEEDS[verb]()}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
