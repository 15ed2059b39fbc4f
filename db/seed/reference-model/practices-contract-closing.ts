import type { ReferencePractice } from './practice'

/** Ways of working for changes, disputes and the end of a contract, LTC-MCE-4 to LTC-MCE-6. */
export const CONTRACT_CLOSING_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'LTC-MCE-4/one-change-form',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '变更只走一张单', en: 'Put every change on one form' },
    text: {
      zh: '客户、现场或内部提出的任何变更，由第一个听到的人当天登记变更单：谁提、改什么、为什么、何时要。编号后由履行责任人受理并回告提出人。每月抽查会议纪要和往来邮件，看有多少变更没有登记，漏登率应低于 5%。',
      en: 'Whoever first hears of a change, from the customer, the site or inside, registers it that day: who asks, what, why and by when. It gets a number, and the fulfilment responsible takes it on and tells the requester. A monthly check of minutes and mails counts unregistered changes, which should stay under 5%.',
    },
    pitfall: {
      zh: '小改动现场口头答应，积少成多才发现没处收钱。',
      en: 'Small changes are agreed by word of mouth on site, and nobody can charge for the sum of them.',
    },
  },
  {
    key: 'LTC-MCE-4/five-day-impact',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '五天内算清变更四笔账', en: 'Work out four effects of a change within five days' },
    text: {
      zh: '履行责任人受理后五个工作日内，会同解决方案、供应和财务算清四笔账：范围、成本与价格、工期、回款，给出接受、有条件接受或拒绝的建议，并由客户责任人先与客户通气。以按时评估率和实际成本与评估的偏差衡量。',
      en: 'Within five working days the fulfilment responsible works out with solution, supply and finance what the change does to scope, cost and price, dates and cash, and proposes to accept, accept on terms or refuse; the account responsible sounds out the customer. Assessments made on time and the gap between assessed and real cost are measured.',
    },
    pitfall: {
      zh: '只算新增的料钱，停工、返工和占用人手都没计入。',
      en: 'Only the added material is priced, not standstill, rework or people tied up.',
    },
  },
  {
    key: 'LTC-MCE-4/atac-by-size',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '变更决策按影响大小分权', en: 'Decide ATAC by the size of the impact' },
    text: {
      zh: '变更决策（ATAC）分三级：不影响价格和工期的由履行责任人当天定；影响毛利三个百分点以内的由原签约决策人两天内定；再大的重走签约评审。结论写明谁承担费用。每季统计各级决策时长，并抽查是否有拆单降级。',
      en: 'ATAC has three levels: without effect on price or date the fulfilment responsible decides the same day; up to three points of margin whoever decided ATC does so within two days; anything larger is reviewed like a new contract. The decision says who bears the cost. Each quarter decision times are read and a sample is searched for split changes.',
    },
    pitfall: {
      zh: '为绕开上级决策，把一个变更拆成几个小单分批过。',
      en: 'A change is cut into small pieces so that it escapes the higher level.',
    },
  },
  {
    key: 'LTC-MCE-4/signed-before-work',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '客户签了才动手', en: 'Carry out a change only once the customer has signed' },
    text: {
      zh: '变更经批准后，客户责任人取得客户签字的变更单或补充协议，履行责任人才派工。抢险、停产等紧急情形可先做，但须当天发书面确认函，七天内补签。每周公布已动工未签字的变更金额，超过七天的升级处理。',
      en: 'After approval the account responsible obtains a signed change order or amendment before the fulfilment responsible assigns any work. In an emergency such as a standstill, work may begin at once, but a written confirmation goes out that day and the signature follows within seven. The value of unsigned work in progress is published weekly.',
    },
    pitfall: {
      zh: '紧急通道人人都走，补签一拖就到了验收扯皮时。',
      en: 'Everyone uses the emergency route, and signatures are still missing when acceptance is argued over.',
    },
  },
  {
    key: 'LTC-MCE-4/change-to-all-plans',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '变更生效，三处同日更新', en: 'Update contract, plan and billing on the same day' },
    text: {
      zh: '变更单签回当天，合同专员更新合同要素，履行责任人更新计划基线，应收会计更新开票节点，系统三处打勾后变更才算关闭。每月抽取十笔已关闭变更核对三处数据，一致率应为 100%。',
      en: 'On the day the signed change comes back, the contract clerk updates the contract terms, the fulfilment responsible the baseline and the receivables clerk the billing milestones; the change closes only when all three are ticked. Ten closed changes are sampled each month, and their three records should always agree.',
    },
    pitfall: {
      zh: '计划改了、开票没改，多干的活一直没有收钱。',
      en: 'The plan is changed but not the billing, and the extra work is never paid for.',
    },
  },
  {
    key: 'LTC-MCE-4/change-origins',
    subProcessCode: 'LTC-MCE-4',
    title: { zh: '变更追溯源头，推给前端改', en: 'Trace changes to their origin and mend them there' },
    text: {
      zh: '每张变更单关闭时，履行责任人标注源头：需求没澄清、方案有误、合同含糊、客户改主意、我方履约失误。每季度质量部汇总，把最多的两类交给对应流程责任人整改，下季度看合同变更率和该类占比是否下降。',
      en: "On closing a change the fulfilment responsible marks its origin: need not clarified, fault in the solution, vague contract, customer's change of mind or our own failure. Each quarter quality gives the two commonest to the process owners concerned. In the next, the change rate and the share of these two should fall.",
    },
    pitfall: {
      zh: '源头一追就成追责，大家都填「客户改主意」。',
      en: 'Tracing origins feels like blaming, so everyone ticks "change of mind".',
    },
  },
  {
    key: 'LTC-MCE-5/risk-register-carried-on',
    subProcessCode: 'LTC-MCE-5',
    title: { zh: '一本风险台账管到底', en: 'Carry one risk register from bid to closing' },
    text: {
      zh: '投标决策时建的风险台账，签约后由履行责任人接管，每项写明概率、金额、应对措施、责任人和预警信号。每月更新一次，新增和关闭都留日期。合同关闭时统计实际发生的风险有多少事先在册，占比应过八成。',
      en: 'The risk register opened at ATB passes to the fulfilment responsible on signing; each entry has likelihood, amount, response, person and warning sign. It is updated monthly, with dates for what is added or closed. At contract closing, at least four in five of the risks that came true should have been on the list.',
    },
    pitfall: {
      zh: '投标时的台账交接后没人再看，履行方另起炉灶。',
      en: "After the hand-over nobody reads the bid's register, and delivery starts a list of its own.",
    },
  },
  {
    key: 'LTC-MCE-5/triggers-and-provisions',
    subProcessCode: 'LTC-MCE-5',
    title: { zh: '高风险先定触发线，再留准备金', en: 'Tie high risks to a trigger and a provision' },
    text: {
      zh: '对金额超过合同额 2% 的风险，履行责任人与财务商定触发线，如付款逾期 15 天、汇率波动 3%，并计提准备金。触发当天系统告警，两个工作日内启动应对。每季度比较准备金与实际损失，调整计提比例。',
      en: 'For risks above 2% of contract value the fulfilment responsible and finance set a trigger, such as a payment 15 days late or a currency move of 3%, and make a provision. When it fires the system warns, and the response starts within two working days. Provisions are compared with real losses every quarter.',
    },
    pitfall: {
      zh: '触发线设得太松，告警响起时损失已成定局。',
      en: 'Triggers are set so loosely that the alarm rings after the loss.',
    },
  },
  {
    key: 'LTC-MCE-5/dispute-owner-clock',
    subProcessCode: 'LTC-MCE-5',
    title: { zh: '争议一人牵头，30 天关闭', en: 'Give each dispute one owner and 30 days' },
    text: {
      zh: '客户提出异议或拒付当天登记争议单，24 小时内由分管领导指定一名牵头人，七天内与客户对齐事实，30 天内了结。逾期升级到公司级争议会，每周审一次。以争议平均关闭时长和重开率衡量。',
      en: 'An objection or a refusal to pay is registered the same day. Within 24 hours the director names one owner, within seven days the facts are agreed with the customer, within 30 the matter is settled; late cases go to a weekly company meeting. Dispute closing time and the share reopened are the measures.',
    },
    pitfall: {
      zh: '牵头人没有调动其他部门的权力，只能到处求人。',
      en: 'The owner has no authority over other departments and can only beg for help.',
    },
  },
  {
    key: 'LTC-MCE-5/split-disputed-amount',
    subProcessCode: 'LTC-MCE-5',
    title: { zh: '争议款拆出来，其余照收', en: 'Split off the disputed amount and collect the rest' },
    text: {
      zh: '争议登记后三个工作日内，客户责任人与客户书面确认争议金额，无争议部分按原账期催收，必要时应收会计拆票重开。争议部分单列，不计入正常逾期。每月看争议合同中无争议款的按期回收率，目标九成。',
      en: 'Within three working days of a dispute being registered, the account responsible agrees the disputed amount with the customer in writing. The rest is collected on its normal terms, with the invoice split if need be; the disputed part is listed apart. At least 90% of the undisputed money in such contracts should arrive on time.',
    },
    pitfall: {
      zh: '客户借一个小毛病压住整笔货款，我方怕伤和气不敢拆。',
      en: 'The customer withholds the whole sum over one small fault, and we are too polite to split it.',
    },
  },
  {
    key: 'LTC-MCE-5/evidence-as-you-go',
    subProcessCode: 'LTC-MCE-5',
    title: { zh: '履约证据随手留，当周归档', en: 'File evidence of performance as you go' },
    text: {
      zh: '履行人员把往来函件、会议纪要、现场照片、签收和延误通知当周归入合同档案，索赔事件须在合同约定期限内发出书面通知。法务每月抽查五份在手合同，证据齐全率低于九成的，履行责任人两周内补齐。',
      en: "Delivery staff file letters, minutes, site photographs, receipts and delay notices in the contract folder within the week, and claims are notified in writing within the contract's time limit. Legal checks five running contracts a month; where less than 90% is there, the fulfilment responsible fills the gaps within two weeks.",
    },
    pitfall: {
      zh: '关键承诺都在个人聊天记录里，人一走证据就没了。',
      en: 'Key promises live in private chats and leave with the person.',
    },
  },
  {
    key: 'LTC-MCE-6/atcc-checklist',
    subProcessCode: 'LTC-MCE-6',
    title: { zh: '五项齐全才关合同', en: 'Close a contract on a five-item checklist' },
    text: {
      zh: '合同关闭决策（ATCC）由履行责任人发起，核对五项：义务履行完毕、验收文件齐全、款项结清、保函退回、争议变更清零，财务和法务会签后由原签约决策人批准。缺项不予关闭，并写明补齐日期。以关闭后再生费用的合同数检验。',
      en: 'The fulfilment responsible requests ATCC on five items: obligations met, acceptance papers complete, money received, guarantees returned, no open dispute or change. Finance and legal countersign, and whoever decided ATC approves; a missing item means no closing, and a date by which it is supplied. Costs that arise on closed contracts test the check.',
    },
    pitfall: {
      zh: '为了年底冲关闭率，尾款没收齐也先关，之后再没人去要。',
      en: 'To improve the year-end figure, contracts are closed with money outstanding and nobody asks for it again.',
    },
  },
  {
    key: 'LTC-MCE-6/due-to-close-list',
    subProcessCode: 'LTC-MCE-6',
    title: { zh: '每月出待关合同清单', en: 'Publish the list of contracts due to close each month' },
    text: {
      zh: '每月初系统列出 60 天内应关闭的合同及所缺事项，履行责任人逐份认领日期。运营部月中检查一次，超期 30 天的通报分支机构负责人。合同按时关闭率按月公布，超期一年以上的存量半年内清零。',
      en: 'Early each month the system lists the contracts due to close within 60 days and what they lack, and the fulfilment responsible commits to a date for each. In mid-month operations reports cases over 30 days late to the branch lead. The share closed on time is published monthly; cases over a year old are cleared within six months.',
    },
    pitfall: {
      zh: '关闭没有奖惩，履行责任人忙着新项目，清单月月照旧。',
      en: 'Nobody gains by closing, the fulfilment responsible is busy with new projects, and the list stays the same.',
    },
  },
  {
    key: 'LTC-MCE-6/retention-and-guarantees',
    subProcessCode: 'LTC-MCE-6',
    title: { zh: '质保金和保函一本台账追到底', en: 'Chase retention money and guarantees from one ledger' },
    text: {
      zh: '财务建立质保金和保函台账，到期前 60 天提醒客户责任人，由其取得客户的期满证明和付款安排；保函到期当周退回银行注销。每月公布到期未收的质保金和未退保函金额，由客户责任人逐笔说明。',
      en: "Finance keeps a ledger of retention money and guarantees and, 60 days before expiry, reminds the account responsible to obtain the customer's certificate and payment date. Guarantees go back to the bank in the week they lapse. Retention overdue and guarantees still out are published monthly, and the account responsible explains each one.",
    },
    pitfall: {
      zh: '质保期两三年，签单的人早换了岗，钱成了无主账。',
      en: 'Warranty runs for years, whoever signed has moved on, and the money belongs to nobody.',
    },
  },
  {
    key: 'LTC-MCE-6/service-handover',
    subProcessCode: 'LTC-MCE-6',
    title: { zh: '关闭前移交服务，客户不断档', en: 'Hand the customer to service before closing' },
    text: {
      zh: '终验后十个工作日内，履行责任人把设备清单、配置、遗留问题、质保条款和客户联系人移交服务部，三方开会让客户认识新的接口人。服务部签收后方可申请关闭。以移交后首季度客户找错人的投诉数检验。',
      en: 'Within ten working days of final acceptance the fulfilment responsible hands equipment list, settings, open issues, warranty terms and contacts to service, and introduces the new contact to the customer in a joint meeting. Closing may be requested only after service has signed. In the first quarter no customer should complain of not knowing whom to call.',
    },
    pitfall: {
      zh: '遗留问题不写进移交单，客户报修时才暴露。',
      en: 'Open issues are left out of the hand-over and come to light with the first breakdown.',
    },
  },
  {
    key: 'LTC-MCE-6/evaluate-against-atc',
    subProcessCode: 'LTC-MCE-6',
    title: { zh: '对照签约测算评价合同', en: 'Evaluate the contract against what ATC assumed' },
    text: {
      zh: '关闭后 20 天内，财务给出最终毛利、工期和回款天数，铁三角与签约决策时的测算逐项对比，找出最大的两处偏差，各落成一项具体修改：报价系数、合同条款或交付模板。流程责任人一个月内改完，每季公布落实率。',
      en: 'Within 20 days of closing, finance states final margin, duration and days to cash. The account, solution and fulfilment responsible compare them with the ATC estimate and turn the two largest gaps into a change of a price factor, clause or delivery template, which the process owner makes within a month. The share done is published quarterly.',
    },
    pitfall: {
      zh: '复盘写成表扬稿，教训一条也没改进报价和条款里。',
      en: 'The review turns into praise, and no lesson ever reaches prices or clauses.',
    },
  },
]
