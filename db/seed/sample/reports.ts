import type { ReportSection } from '~/domain/vocabulary'

export interface SampleReport {
  /** Calendar days before today. */
  daysAgo: number
  /** What the office has written, in Markdown. */
  words: Partial<Record<ReportSection, string>>
}

/** Reports that were given, in their order. */
export const REPORTS: readonly SampleReport[] = [
  {
    daysAgo: 40,
    words: {
      state: '第一批样板点**全部上线**。检查项久未更新，准备度暂时无从判断。',
      actions: '- 从本期起，责任人**按周**更新检查项\n- 流程部门每周五核对一遍',
      dangers: '没有新鲜的数据，下一批的准入评审就没有依据。',
    },
  },
  {
    daysAgo: 26,
    words: {
      state: '第二批推行中，进展与计划相当。',
      why: '多数子流程的检查项仍未更新，系统按*未知*计，并非没有问题。',
      actions: '1. 逐一约谈久未更新的责任人\n2. 与两家分支当面过一遍检查项',
    },
  },
  {
    daysAgo: 12,
    words: {
      state: '第二批继续上线；准备度数据正在补齐，下次汇报可给出判断。',
      results: '首批指标**开始向好**，样本仍小，下次汇报时再下结论。',
    },
  },
]

/** The report that is being prepared. */
export const DRAFT: SampleReport = {
  daysAgo: 1,
  words: {
    state: '本期重点：第二批收尾，第三批准入评审。',
    actions: '- 逐项清理阻塞检查，责任到人\n- 下周**决策点评审**前再核对一次准备度',
  },
}
