import type { ReferencePractice } from './practice'

/** Ways of working for managing leads, LTC-ML-1 to LTC-ML-3. */
export const LEAD_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'LTC-ML-1/source-plan',
    subProcessCode: 'LTC-ML-1',
    title: { zh: '按季制定线索来源计划', en: 'Plan lead sources by segment each quarter' },
    text: {
      zh: '每季度初，销售主管与市场部按细分市场排出线索来源：老客户、展会、伙伴、公开信息、服务现场各要多少条、谁负责。每月对照各来源的有效线索数和投入费用，季末砍掉最差的来源，把钱和人挪给最好的。',
      en: 'At the start of each quarter the sales head and marketing set, segment by segment, how many leads every source should bring and who answers for it. They compare qualified leads and cost by source each month, and at the end of the quarter move money from the poorest source to the best.',
    },
    pitfall: {
      zh: '把去年的数字平均分给各来源，没有人真正去开拓新渠道。',
      en: "Last year's figures are simply divided among the sources, and nobody opens a new one.",
    },
  },
  {
    key: 'LTC-ML-1/everyone-reports',
    subProcessCode: 'LTC-ML-1',
    title: { zh: '全员报线索，立项才兑奖', en: 'Let everyone report leads, reward them at ATI' },
    text: {
      zh: '服务、交付、财务等凡接触客户的人，都可用手机一分钟报一条线索：哪家客户、什么需求、谁说的。线索通过立项决策（ATI）后，给报线索人发放固定奖励。每月公布非销售人员报送占比，达到三成说明渠道已经打开。',
      en: 'Anyone who meets customers, from service engineers to accountants, can report a lead by phone in a minute: which customer, what need, who said so. A fixed reward is paid once the lead has passed ATI, the decision to invest. The share of leads from outside sales is published monthly; at a third, the channel works.',
    },
    pitfall: {
      zh: '按条数发奖，系统里很快堆满凑数的线索。',
      en: 'Paying by the piece fills the system with leads made up for the reward.',
    },
  },
  {
    key: 'LTC-ML-1/installed-base-sweep',
    subProcessCode: 'LTC-ML-1',
    title: { zh: '从存量设备里挖线索', en: 'Search the installed base for the next need' },
    text: {
      zh: '服务部每季度从装机台账中列出一年内出保、满负荷运行或备件将停产的设备，交客户责任人逐台上门核实。一个月内每台设备要么生成线索，要么写明暂无需求的原因，以清单回填率和线索数来衡量。',
      en: 'Each quarter service lists the machines that will leave warranty within a year, run at full load or lose their spare parts, and the account responsible checks each one with the customer. Within a month every machine on the list has either a lead or a reason why not; both are counted.',
    },
    pitfall: {
      zh: '装机台账多年没人更新，销售跑了几趟空，就再也不用这张清单。',
      en: 'The installed-base records are out of date, and after a few wasted visits sales stop using the list.',
    },
  },
  {
    key: 'LTC-ML-1/investment-calendar',
    subProcessCode: 'LTC-ML-1',
    title: { zh: '建客户投资日历', en: 'Keep a calendar of customer investments' },
    text: {
      zh: '客户责任人为每家重点客户记下预算编制、可研、报批和招标的惯常月份，并每两周查看项目备案、环评公示和招标预告。需求刚进入预算就要登记线索，以线索早于招标公告的平均天数来检验。',
      en: 'For each key customer the account responsible records the months in which budgets, studies, approvals and tenders usually fall, and looks through public filings and notices every fortnight. A need becomes a lead as soon as it enters a budget. The measure is how many days, on average, leads precede the tender notice.',
    },
    pitfall: {
      zh: '只盯招标网，等公告出来才登记，那时规格早已定型。',
      en: 'People watch tender sites only and enter the lead when the specification is already fixed.',
    },
  },
  {
    key: 'LTC-ML-1/event-follow-up',
    subProcessCode: 'LTC-ML-1',
    title: { zh: '展会名片三日内见分晓', en: 'Sort every event contact within three days' },
    text: {
      zh: '展会或研讨会前，市场部先定目标客户和要问的三个问题；会后三个工作日内，参会销售把每个联系人标为线索、待培育或无效，并约好下一步。会后 30 天统计每场活动产生的有效线索和单条成本，决定明年是否再办。',
      en: 'Before a fair or seminar, marketing names the target customers and three questions to ask them. Within three working days the salespeople mark each contact as a lead, for nurturing or void, and agree a next step. After 30 days, qualified leads and cost per lead decide whether we go again.',
    },
    pitfall: {
      zh: '名片由市场部统一收走录入，与客户聊过什么却没人记得。',
      en: 'Marketing collects and types in the cards, and nobody remembers what the visitors actually said.',
    },
  },
  {
    key: 'LTC-ML-2/four-questions',
    subProcessCode: 'LTC-ML-2',
    title: { zh: '四问定真假', en: 'Test each lead with four yes-or-no questions' },
    text: {
      zh: '线索专员接到线索后打一通电话，核实四件事：需求是否客户亲口所说、是否有人牵头、钱从哪里来、我们能不能做。三问以上为「是」即有效，两问转培育，其余关闭。每月抽查 20 条，误判率高于一成就修订问法。',
      en: 'In one phone call the lead desk finds out whether the customer voiced the need, whether someone there drives it, where the money comes from and whether we can serve it. Three yeses make a valid lead, two go to nurturing, fewer are closed. A monthly sample of 20 leads shows whether the questions need rewording.',
    },
    pitfall: {
      zh: '把四问扩成 20 项评分表，线索专员只好凭感觉填满。',
      en: 'The four questions grow into a score sheet of twenty, which the desk fills in by feeling.',
    },
  },
  {
    key: 'LTC-ML-2/single-desk',
    subProcessCode: 'LTC-ML-2',
    title: { zh: '所有线索进一个口', en: 'Bring all leads to one desk' },
    text: {
      zh: '官网、热线、展会、伙伴和内部报送的线索，统一进销售运营的线索台，由专人当天查重、编号并告知报送人。小公司由销售助理兼任即可。每周比对各渠道原始记录，绕开线索台的线索应逐月减少。',
      en: "Leads from the website, hotline, fairs, partners and colleagues all go to one desk in sales operations, which removes duplicates, numbers them and tells the sender the same day. In a small firm a sales assistant can do this. A weekly comparison with each channel's own records shows how many still bypass the desk.",
    },
    pitfall: {
      zh: '老销售把好线索留在自己手里，线索台只收到没人要的。',
      en: 'Experienced salespeople keep the good leads to themselves, so the desk sees only the rest.',
    },
  },
  {
    key: 'LTC-ML-2/acceptance-clock',
    subProcessCode: 'LTC-ML-2',
    title: { zh: '两个工作日内接或退', en: 'Accept or return a lead within two working days' },
    text: {
      zh: '线索分到人，系统即开始计时：接收人须在两个工作日内联系客户并点「接收」，或写明理由退回。超时自动转给其主管，满三天由线索台改派。每周公布各分支机构的接收率和平均时长。',
      en: 'The clock starts when a lead is assigned: within two working days the salesperson either calls the customer and accepts it, or returns it with a reason. If nothing happens it goes to their manager, and after the third day the desk reassigns it. Acceptance and average time are published weekly by branch.',
    },
    pitfall: {
      zh: '先点「接收」再说，客户几周都没接到电话，指标却很好看。',
      en: 'People click accept without calling the customer, so the figure looks fine while the lead cools.',
    },
  },
  {
    key: 'LTC-ML-2/allocation-rules',
    subProcessCode: 'LTC-ML-2',
    title: { zh: '分配规则先公布，争议当日裁', en: 'Publish who gets which lead, settle disputes in a day' },
    text: {
      zh: '销售负责人发布一页分配规则：先看是不是在管客户，再看行业专长，最后看区域；跨区项目写明主办、协办和业绩分成。有争议的，当事主管当天协商，不成由销售负责人当日裁定。每季度统计改派率，检验规则是否清楚。',
      en: 'The sales head publishes one page of rules: existing account first, industry skill next, territory last, with roles and credit shares for projects across branches. Managers settle a dispute between themselves the same day; otherwise the sales head decides. The share of leads reassigned each quarter shows whether the rules are clear.',
    },
    pitfall: {
      zh: '业绩分成没写进规则，两家分支机构当着客户的面抢单。',
      en: 'Credit sharing is left out of the rules, and two branches quarrel in front of the customer.',
    },
  },
  {
    key: 'LTC-ML-2/rejection-reasons',
    subProcessCode: 'LTC-ML-2',
    title: { zh: '退回要有原因，原因要回源头', en: 'Code every rejection and tell the source why' },
    text: {
      zh: '退回和关闭的线索必须从八个固定原因中选一个，当天自动通知报送人。每月线索台按来源和原因做一次统计，与市场部、渠道经理各商定一项改进，看下月同类退回有没有减少。',
      en: 'Every returned or closed lead gets one of eight fixed reasons, and its sender is told the same day. Once a month the desk tabulates reasons by source and agrees one improvement each with marketing and the channel manager. It has worked if rejections of that kind fall the month after.',
    },
    pitfall: {
      zh: '「其他」占了一半，统计做了也看不出问题。',
      en: 'Half the rejections are coded as "other", so the table says nothing.',
    },
  },
  {
    key: 'LTC-ML-3/next-step-date',
    subProcessCode: 'LTC-ML-3',
    title: { zh: '每条线索都有下一步和日期', en: 'Give every lead a next step and a date' },
    text: {
      zh: '线索卡上「下一步、责任人、日期」为必填项，过期当天自动变红。销售主管每周一用 15 分钟只过红色线索：当场改期并说明原因，或者关闭。红色占比连续四周低于一成，说明跟踪已成习惯。',
      en: 'Next step, person and date are required fields on every lead and turn red on the day they lapse. On Mondays the sales manager spends 15 minutes on the red leads only: each gets a new date with a reason, or is closed. Four weeks with under 10% red show that following up has become a habit.',
    },
    pitfall: {
      zh: '为了消红批量改日期，客户那边其实没有任何动作。',
      en: 'Dates are moved in bulk to clear the red while nothing happens at the customer.',
    },
  },
  {
    key: 'LTC-ML-3/three-lanes',
    subProcessCode: 'LTC-ML-3',
    title: { zh: '按成熟度分三档跟进', en: 'Nurture leads in three lanes: hot, warm and cold' },
    text: {
      zh: '客户责任人按预算时间把线索分为热、温、冷三档：半年内动预算的每两周联系一次，一年内的每月一次，更远的每季一次。每月末统一调档一次，以各档按期联系率和升档条数看培育效果。',
      en: 'The account responsible sorts leads by when the money will move: hot within half a year, contacted every fortnight; warm within a year, monthly; cold beyond that, quarterly. Lanes are reset at the end of each month. Contacts kept on time and leads moved up a lane show whether nurturing works.',
    },
    pitfall: {
      zh: '人人把自己的线索标成「热」，分档就失去意义。',
      en: 'Everybody marks their own leads hot, and the lanes mean nothing.',
    },
  },
  {
    key: 'LTC-ML-3/conversion-evidence',
    subProcessCode: 'LTC-ML-3',
    title: { zh: '凭三项证据转机会点', en: 'Convert a lead on three pieces of evidence' },
    text: {
      zh: '线索转机会点须附三项证据：客户书面或会议确认的需求、一位愿意推动的客户人员、大致的采购时间和金额。客户责任人提交，销售主管两天内核对通过或退回。以转后三个月内通过立项决策（ATI）的比例来检验尺度松紧。',
      en: 'A lead becomes an opportunity on three pieces of evidence: a need confirmed in writing or in a meeting, a named person at the customer who pushes it, and a rough date and amount. The account responsible submits, the sales manager answers within two days. The share that passes ATI within three months tests the standard.',
    },
    pitfall: {
      zh: '月底冲机会点数量，证据事后再补，立项会上一问就穿。',
      en: 'Leads are converted to meet a month-end count, and the missing evidence surfaces only at ATI.',
    },
  },
  {
    key: 'LTC-ML-3/case-library',
    subProcessCode: 'LTC-ML-3',
    title: { zh: '按痛点备案例，带案例去培育', en: 'Nurture with cases sorted by customer pain' },
    text: {
      zh: '解决方案责任人每季度新写至少四个一页案例，写清客户痛点、做法和量化效果，按痛点归入案例库。销售培育线索时选一份寄送或当面讲，并在线索卡上记下反应。年内没人用过的案例下架重写。',
      en: "Each quarter the solution responsible writes at least four one-page cases with the customer's pain, what was done and the measured effect, and files them by pain. Salespeople send or present one when nurturing a lead and note the reaction. Cases nobody has used within a year are withdrawn and rewritten.",
    },
    pitfall: {
      zh: '案例通篇讲产品参数，看不出客户到底得了什么好处。',
      en: 'Cases list product data and never say what the customer gained.',
    },
  },
  {
    key: 'LTC-ML-3/standstill-limit',
    subProcessCode: 'LTC-ML-3',
    title: { zh: '90 天不动就关闭', en: 'Close leads that stand still for 90 days' },
    text: {
      zh: '线索 90 天没有新的客户反馈，系统提醒一次，再过十天自动关闭，原因记为「停滞」，客户有动静随时可重启。每季度看重启率：高于一成说明关得太快，低于 2% 说明门槛可以收紧。',
      en: 'A lead with no new word from the customer for 90 days draws one reminder and closes ten days later as stalled; it can be reopened at any time. The reopened share is read each quarter: above 10% the limit is too short, below 2% it can be tightened.',
    },
    pitfall: {
      zh: '主管担心线索总数难看，给整批线索开长期豁免。',
      en: 'Managers fear a smaller total and exempt whole lists from closing.',
    },
  },
]
