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
    daysAgo: 44,
    words: {
      state: '第一批推行点陆续上线，各分支**按周**更新检查项，数据已可用于决策。',
      actions: '- 每周五由流程部门核对检查项\n- 责任人半天工作坊：宣贯培训材料定稿',
      dangers: '激励方案仍由人力资源部起草，*没有它，销售不会主动用新流程*。',
    },
  },
  {
    daysAgo: 30,
    words: {
      state: '线索到机会一段已在小环内跑通，中环试点开始选点。',
      why: '准备度滞后主要在**激励**：奖金规则未签发，分支无法承诺。',
      actions: '1. 人力资源部两周内出激励方案初稿\n2. 流程部门与两家分支当面过一遍检查项',
    },
  },
  {
    daysAgo: 16,
    words: {
      late: '延期来自两项阻塞检查，而不是推行本身；已上线的推行点运行平稳。',
      why: '- 激励规则待签发\n- 主数据接口比计划晚交付',
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
