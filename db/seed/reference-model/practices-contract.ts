import type { ReferencePractice } from './practice'

/** Ways of working from the signed contract to the money, LTC-MCE-1 to LTC-MCE-3. */
export const CONTRACT_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'LTC-MCE-1/handover-pack',
    subProcessCode: 'LTC-MCE-1',
    title: { zh: '三天内移交完整合同包', en: 'Hand over a complete contract pack within three days' },
    text: {
      zh: '签约后三个工作日内，客户责任人按清单移交合同包：合同及附件、投标澄清、口头承诺、成本测算、风险清单、客户联系人。履行责任人逐项验收，缺一项即退回。合同交底完整率按月公布，首次移交即齐全的占比应达九成。',
      en: 'Within three working days of signing, the account responsible hands over a listed pack: contract and annexes, tender clarifications, spoken promises, cost estimate, risks and customer contacts. The fulfilment responsible checks every item and returns the pack if one is missing. Completeness is published monthly; nine in ten should be complete at the first try.',
    },
    pitfall: {
      zh: '口头承诺没人愿意写，交付时客户一条条翻出来。',
      en: 'Nobody wants to write down spoken promises, and the customer recalls them one by one at delivery.',
    },
  },
  {
    key: 'LTC-MCE-1/handover-meeting',
    subProcessCode: 'LTC-MCE-1',
    title: { zh: '先开交底会，再动工', en: 'Hold the hand-over meeting before work starts' },
    text: {
      zh: '合同包验收后两天内，履行责任人召集客户责任人、解决方案责任人、供应和财务开一小时交底会，按固定议程过承诺、付款节点、风险和分工，当场签会议纪要。没有纪要，项目号不予激活。开工后因交底不清而回头追问的次数应逐月减少。',
      en: 'Within two days of accepting the pack, the fulfilment responsible gathers the account and solution responsible, supply and finance for an hour, goes through promises, payment milestones, risks and tasks, and has the minutes signed. Without minutes the project number stays inactive. Questions that have to be asked later should become fewer every month.',
    },
    pitfall: {
      zh: '会上念一遍合同了事，谈判时的来龙去脉没有讲。',
      en: 'The contract is read out, and what was meant in the negotiation is never told.',
    },
  },
  {
    key: 'LTC-MCE-1/po-line-check',
    subProcessCode: 'LTC-MCE-1',
    title: { zh: '订单逐行核对再确认', en: 'Check each PO line before confirming it' },
    text: {
      zh: '订单专员收到客户订单当天，按合同、报价逐行核对型号、数量、价格、交期、税率和收货信息，一致的当天确认，不一致的两个工作日内书面退回客户更正。每月统计因订单差错引起的改单和退票，趋势应下降。',
      en: 'On the day a PO arrives, the order clerk compares models, quantities, prices, dates, tax and addresses line by line with contract and quotation. What agrees is confirmed the same day; what differs goes back to the customer in writing within two. Orders and invoices reworked because of PO errors are counted monthly and should fall.',
    },
    pitfall: {
      zh: '怕得罪客户，明知订单有误也先接，后面全靠人工补救。',
      en: 'For fear of annoying the customer, faulty orders are accepted and put right by hand later.',
    },
  },
  {
    key: 'LTC-MCE-1/contract-as-data',
    subProcessCode: 'LTC-MCE-1',
    title: { zh: '合同要素一次录成数据', en: 'Record the key terms once, as data' },
    text: {
      zh: '合同专员两个工作日内把交付批次、付款节点、验收条件、质保期、保函到期日等十余个要素录入系统，财务复核。交付计划、开票提醒和关闭清单都从这里取数，不再各自建表。每季抽查 20 份，要素准确率应在 98% 以上。',
      en: 'Within two working days the contract clerk enters deliveries, payment milestones, acceptance terms, warranty and guarantee expiry as fields, and finance checks them. Delivery plan, invoice reminders and closing list draw on these fields instead of separate sheets. A quarterly sample of 20 contracts should find 98% of the fields right.',
    },
    pitfall: {
      zh: '只传扫描件，要素栏空着，提醒永远不会响。',
      en: 'Only the scan is uploaded, the fields stay empty and no reminder ever fires.',
    },
  },
  {
    key: 'LTC-MCE-1/early-start-request',
    subProcessCode: 'LTC-MCE-1',
    title: { zh: '未签先动，须有限额批准', en: 'Start before signing only with a capped approval' },
    text: {
      zh: '客户要求提前备货或进场而合同未签时，客户责任人提交提前启动申请，写明敞口金额、退出办法和预计签约日，由签约决策人批准限额。系统按限额锁定采购和派工，超期未签自动冻结。每月通报在途敞口和平均转签天数。',
      en: 'If the customer wants material or people before signing, the account responsible requests an early start with the exposure, a way out and the expected signing day, and whoever decides ATC approves a cap. The system blocks anything beyond it and freezes overdue cases. Open exposure and days to signing are reported monthly.',
    },
    pitfall: {
      zh: '提前启动成了常态，合同拖几个月，谈判筹码全没了。',
      en: 'Early starts become normal, contracts drag on for months and every bargaining chip is gone.',
    },
  },
  {
    key: 'LTC-MCE-2/integrated-baseline',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '供应、实施、回款一张计划', en: 'Freeze one plan for supply, site work and payment' },
    text: {
      zh: '交底后五个工作日内，履行责任人把备货、发运、安装、验收和付款节点排进一张计划，经供应、工程、财务三方确认后冻结为基线。改期须写原因并由履行责任人批准。每周对比基线，以节点按期率衡量。',
      en: 'Within five working days of the hand-over the fulfilment responsible puts stock, shipping, installation, acceptance and payment into one plan, which supply, engineering and finance confirm as the baseline. Moving a date needs a reason and the approval of the fulfilment responsible. Each week the plan is compared with the baseline: milestones met on time are the measure.',
    },
    pitfall: {
      zh: '各部门仍按自己的表干活，总计划只在汇报时打开。',
      en: 'Departments go on working from their own sheets and open the common plan only for reports.',
    },
  },
  {
    key: 'LTC-MCE-2/exception-meeting',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '交付周会只谈例外', en: 'Keep the weekly delivery meeting to exceptions' },
    text: {
      zh: '每周固定半小时，履行责任人主持，供应、工程、客户责任人参加，只过两周内将误期、缺料、缺人的节点，每项定责任人和期限。两次未解决的自动升级到分管领导。以例外平均解决天数和升级件数观察。',
      en: 'In a fixed half-hour a week the fulfilment responsible, supply, engineering and the account responsible look only at milestones that will slip or lack material or people within two weeks, and give each a person and a date. What is unsolved after two meetings goes to the director. Days to solve and the number of escalations are watched.',
    },
    pitfall: {
      zh: '会议变成逐个项目念进度，真正的卡点留到会后私下说。',
      en: 'The meeting turns into reading out progress, and real blockages are settled privately afterwards.',
    },
  },
  {
    key: 'LTC-MCE-2/release-on-site-readiness',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '现场具备条件再排产', en: 'Release production only when the site is ready' },
    text: {
      zh: '排产前，履行责任人用现场勘查表确认土建、电源、进场许可和收货人四项，附照片，供应方据此下达生产或发货。客户未具备条件的，改期并重排产能。每月看发出后滞留现场的货值和存货周转天数（ITO），均应下降。',
      en: 'Before production, the fulfilment responsible confirms civil works, power, access permit and consignee on a survey sheet with photographs, and supply releases goods only on that basis. If the customer is not ready, dates and capacity are replanned. Goods standing idle on site and inventory turnover days (ITO) should both fall.',
    },
    pitfall: {
      zh: '为了当月发货业绩，没勘查也先把货拉走。',
      en: "To reach the month's shipment figure, goods leave without any survey.",
    },
  },
  {
    key: 'LTC-MCE-2/acceptance-path',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '开工时就说好怎么验收', en: 'Agree at the start how acceptance will run' },
    text: {
      zh: '开工会上，履行责任人与客户商定验收路径：分几步、按什么标准、谁签字、要哪些文件，写成一页双方签认。每步完成当天取回签字件并上传，作为开票依据。以完工到取得验收签字的平均天数衡量。',
      en: 'At the kick-off, the fulfilment responsible and the customer agree on one signed page in how many steps acceptance runs, by which standard, who signs and which papers are needed. Each signature is collected and uploaded on the day, because invoicing depends on it. The average number of days from completion to signature is measured.',
    },
    pitfall: {
      zh: '说好的签字人调走了，没人重新确认，完工后找不到人签。',
      en: 'The agreed signatory moves on without a successor, and at the end nobody will sign.',
    },
  },
  {
    key: 'LTC-MCE-2/margin-to-complete',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '每月滚动预测完工毛利', en: 'Forecast margin at completion every month' },
    text: {
      zh: '每月第五个工作日前，履行责任人与财务用已发生成本加剩余预计成本，滚动测算每个在手合同的完工毛利，与签约决策时的测算比较。偏差超过三个百分点的，须提交原因和补救措施。以年末实际毛利与年中预测之差检验。',
      en: 'By the fifth working day of each month the fulfilment responsible and finance add cost to date and cost to come for every running contract and compare the margin with the estimate at ATC. A deviation over three points needs a cause and a remedy. The gap between mid-year forecast and final margin tests the method.',
    },
    pitfall: {
      zh: '费用没有归到项目上，测算只是拿预算减去预算。',
      en: 'Costs are not booked to the project, so the forecast only subtracts budget from budget.',
    },
  },
  {
    key: 'LTC-MCE-2/first-promised-date',
    subProcessCode: 'LTC-MCE-2',
    title: { zh: '按首次承诺日算及时率', en: 'Count on-time against the first promised date' },
    text: {
      zh: '及时交付率一律以合同首次承诺的日期计算，客户书面要求改期的单独列示，内部改期一律不认。运营部每月按分支机构和误期原因公布，前三位原因各指定一名责任人，下月报告改进。',
      en: 'On-time delivery is always measured against the date first promised in the contract; changes requested by the customer in writing are shown apart, and internal ones do not count. Operations publishes it monthly by branch and cause. For each of the top three causes a named person reports the improvement a month later.',
    },
    pitfall: {
      zh: '口径一换数字掉三成，有人就要求改回旧算法。',
      en: 'The figure drops by a third under the new definition, and some ask for the old one back.',
    },
  },
  {
    key: 'LTC-MCE-3/invoice-on-trigger',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '条件满足三天内开票', en: 'Invoice within three days of the milestone' },
    text: {
      zh: '签收、验收等付款条件一旦录入系统，自动生成开票任务给应收会计，三个工作日内开出并确认客户收到。履行责任人对凭证上传的及时性负责。每周公布「已满足未开票」清单，超过三天的金额应趋于零。',
      en: 'As soon as receipt, acceptance or another payment condition is recorded, the system gives the receivables clerk three working days to invoice and to confirm that the invoice has arrived; the fulfilment responsible answers for prompt documents. A weekly list shows what could have been invoiced and was not. Amounts over three days should approach nil.',
    },
    pitfall: {
      zh: '月底集中开票的习惯不改，触发了也排队等。',
      en: "The habit of invoicing at month's end survives, and triggered invoices wait in a queue.",
    },
  },
  {
    key: 'LTC-MCE-3/receivable-owner',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '每笔应收都有业务责任人', en: 'Name a business owner for every receivable' },
    text: {
      zh: '每笔应收从签约起就归客户责任人，直到款项到账，人员调动须书面交接；财务负责对账和提醒，不替代催收。奖金的一半以上在回款后兑现。每月按责任人公布逾期金额，以应收账款周转天数（DSO）下降为准。',
      en: 'From signing until the money arrives, each receivable belongs to the account responsible, with a written hand-over when people move; finance reconciles and reminds but does not collect in their place. At least half the bonus is paid on cash received. Overdue amounts are published by name, and days sales outstanding (DSO) should fall.',
    },
    pitfall: {
      zh: '签约就发完奖金，催款自然成了财务的事。',
      en: 'The bonus is paid out at signing, so collecting becomes the job of finance.',
    },
  },
  {
    key: 'LTC-MCE-3/dunning-ladder',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '催收分级，到期前就动手', en: 'Remind before due and escalate on a fixed ladder' },
    text: {
      zh: '到期前十天应收会计与客户财务对账确认付款日；逾期一天客户责任人上门，15 天主管出面，30 天高层对话，60 天法务发函。每级动作自动派发并记录结果。每月统计各级回收率，到 30 天仍未收回的占比应持续下降。',
      en: "Ten days before the due date the clerk agrees balance and payment day with the customer's accounts department. One day late the account responsible calls in person, at 15 days the manager, at 30 an executive, and at 60 legal writes; steps are assigned automatically and their results recorded. The share still open at 30 days should keep falling.",
    },
    pitfall: {
      zh: '碍于关系，每次都请求「再等等」，阶梯停在第一级。',
      en: 'For the sake of the relationship every case is given a little longer, and the ladder stops at its first rung.',
    },
  },
  {
    key: 'LTC-MCE-3/overdue-by-cause',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '逾期按原因归口，每周清理', en: 'Sort overdue money by cause and clear it weekly' },
    text: {
      zh: '每周二财务把逾期款归为四类：客户缺钱、我方交付未完、票据有误、存在争议，分别交销售、履行、财务、争议牵头人处理，当周给出回款日。分管领导只看金额最大的十笔。以各类逾期金额的周环比检验。',
      en: 'Every Tuesday finance sorts overdue money into four causes (customer short of cash, our delivery incomplete, faulty papers, dispute) and passes each to sales, fulfilment, finance or the dispute owner, who names a payment day that week. The director looks at the ten largest items. The amount per cause is compared with the week before.',
    },
    pitfall: {
      zh: '原因由销售自己填，清一色写「客户资金紧张」。',
      en: 'Sales fills in the cause, and every case reads "customer short of cash".',
    },
  },
  {
    key: 'LTC-MCE-3/invoice-requirements-card',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '一客一卡，发票一次做对', en: 'Keep an invoicing card so that the first invoice is right' },
    text: {
      zh: '首次开票前，应收会计向客户财务核实抬头、税号、附件、收件人、截票日和付款审批路径，记入开票卡，每年复核一次。开票一律按卡执行。以退票率衡量，目标低于 1%，退票须当日重开并更新卡片。',
      en: "Before the first invoice the clerk asks the customer's accounts department for name, tax number, attachments, addressee, cut-off day and approval path, and keeps them on a card that is checked yearly and used for every invoice. Returned invoices, which should stay under 1%, are reissued the same day and the card is corrected.",
    },
    pitfall: {
      zh: '卡片只存在会计个人电脑里，人一休假又从头问起。',
      en: "The card sits on one clerk's computer, and everything is asked again when they are away.",
    },
  },
  {
    key: 'LTC-MCE-3/credit-hold',
    subProcessCode: 'LTC-MCE-3',
    title: { zh: '逾期客户，控货控单', en: 'Stop new shipments to overdue customers' },
    text: {
      zh: '财务每年按客户级别核定信用额度和账期；超额或逾期 30 天的客户，系统自动拦截新发货，由客户责任人提交回款计划，经财务负责人限期放行。每月公布拦截、放行和放行后仍逾期的笔数，最后一项接近零才算管住。',
      en: "Once a year finance sets each customer's credit limit and terms by grade. Beyond the limit or 30 days overdue, the system stops new shipments until the account responsible brings a payment plan and the finance head releases them for a set time. Stops, releases and releases that went overdue again are published monthly; the last should approach nil.",
    },
    pitfall: {
      zh: '最大的客户全列为例外，越欠越多的偏偏是他们。',
      en: 'The largest customers are all exempted, and they are the ones whose debt grows.',
    },
  },
]
