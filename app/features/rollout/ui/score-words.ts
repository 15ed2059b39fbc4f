import type { ScoreQuestion } from '~/domain/maturity'
import { m } from '~/i18n/generated/messages'

/** What is asked, and what the answers 1 to 5 mean. */
export const QUESTIONS: Readonly<Record<ScoreQuestion, { ask: () => string; answers: readonly (() => string)[] }>> = {
  share: {
    ask: m.rollout_q_share,
    answers: [m.rollout_q_share_1, m.rollout_q_share_2, m.rollout_q_share_3, m.rollout_q_share_4, m.rollout_q_share_5],
  },
  people: {
    ask: m.rollout_q_people,
    answers: [
      m.rollout_q_people_1,
      m.rollout_q_people_2,
      m.rollout_q_people_3,
      m.rollout_q_people_4,
      m.rollout_q_people_5,
    ],
  },
  oldWay: {
    ask: m.rollout_q_old_way,
    answers: [
      m.rollout_q_old_way_1,
      m.rollout_q_old_way_2,
      m.rollout_q_old_way_3,
      m.rollout_q_old_way_4,
      m.rollout_q_old_way_5,
    ],
  },
  figure: {
    ask: m.rollout_q_figure,
    answers: [
      m.rollout_q_figure_1,
      m.rollout_q_figure_2,
      m.rollout_q_figure_3,
      m.rollout_q_figure_4,
      m.rollout_q_figure_5,
    ],
  },
  worth: {
    ask: m.rollout_q_worth,
    answers: [m.rollout_q_worth_1, m.rollout_q_worth_2, m.rollout_q_worth_3, m.rollout_q_worth_4, m.rollout_q_worth_5],
  },
  unaided: {
    ask: m.rollout_q_unaided,
    answers: [
      m.rollout_q_unaided_1,
      m.rollout_q_unaided_2,
      m.rollout_q_unaided_3,
      m.rollout_q_unaided_4,
      m.rollout_q_unaided_5,
    ],
  },
}

const SCORE_WORDS = [m.rollout_score_1, m.rollout_score_2, m.rollout_score_3, m.rollout_score_4, m.rollout_score_5]
export const scoreWord = (score: number) => SCORE_WORDS[score - 1]?.() ?? String(score)
