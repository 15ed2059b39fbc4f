import type { ReferencePractice } from './practice'

/** Ways of working for knowing customers and building relationships, MCR-1 to MCR-4. */
export const RELATIONSHIP_PRACTICES: readonly ReferencePractice[] = [
  {
    key: 'MCR-1/twelve-fields',
    subProcessCode: 'MCR-1',
    title: { zh: '客户档案只留十二个必填项', en: 'Keep twelve required fields in the customer profile' },
    text: {
      zh: '客户责任人为名下每家客户维护十二个必填项：主营与规模、股权、投资计划、采购方式、在用设备、竞品份额、信用、关键联系人等，每半年确认一次。系统对半年未确认的字段标黄，销售运营按月公布完整率，并抽查十家核实真伪。',
      en: "The account responsible keeps twelve required fields for each customer, among them business and size, ownership, investment plans, way of buying, installed equipment, rivals' share, credit and key contacts, and confirms them half-yearly. Unconfirmed fields turn yellow. Sales operations publishes completeness monthly and checks ten profiles for truth.",
    },
    pitfall: {
      zh: '一次设计六十个字段，填的全是「无」和「待补充」。',
      en: 'Sixty fields are designed at once and filled with "none" and "to follow".',
    },
  },
  {
    key: 'MCR-1/value-and-potential',
    subProcessCode: 'MCR-1',
    title: { zh: '价值、潜力两轴定级', en: 'Grade customers by value and by potential' },
    text: {
      zh: '每年四季度，销售负责人召集财务、市场和分支机构，用近三年毛利贡献和未来三年可得份额两轴打分，把客户分为战略、重点、一般、零散四级，名单由总经理签发。一年后回看各级客户的增长，重点以上应明显快于一般。',
      en: 'In the fourth quarter the sales head, finance, marketing and the branches score customers on margin over the past three years and on the share within reach over the next three, and sort them into strategic, key, standard and occasional; the managing director signs. A year later the upper two grades should have grown clearly faster.',
    },
    pitfall: {
      zh: '分支机构争着把自家客户报成战略级，最后一半都是「战略」。',
      en: 'Branches push their own customers upwards until half of them are strategic.',
    },
  },
  {
    key: 'MCR-1/grade-to-resources',
    subProcessCode: 'MCR-1',
    title: { zh: '级别对应资源，写成清单', en: 'Write down what each grade receives' },
    text: {
      zh: '销售运营为四个级别各列一张资源清单：有无高层对口人、客户责任人专职还是兼管、拜访频次、交期优先级、账期、售前额度，随级别名单一同发布。每季度核对实际投入，战略客户应得未得的项目须在下季度补齐。',
      en: 'Sales operations lists what each of the four grades gets (executive sponsor, dedicated or shared account responsible, visit frequency, delivery priority, credit terms, pre-sales days) and publishes it with the grades. Each quarter this is compared with the effort really spent, and what strategic customers missed is made good in the next.',
    },
    pitfall: {
      zh: '级别定完照旧谁喊得响谁先得，清单成了摆设。',
      en: 'After grading, whoever shouts loudest is still served first.',
    },
  },
  {
    key: 'MCR-1/one-number-per-customer',
    subProcessCode: 'MCR-1',
    title: { zh: '一户一码，集团成员挂总户', en: 'Give each customer one number under its group' },
    text: {
      zh: '主数据专员以统一社会信用代码或税号为准，给每家客户一个编码，子公司挂到集团户下；新建客户须先查重，当天批复。客户、报价、合同、应收系统共用同一编码。每月清理疑似重复户，重复率降到 1% 以下。',
      en: 'The master-data clerk gives each customer one number based on its registration or tax number and places subsidiaries under their group; new entries are checked for duplicates and answered the same day. The customer, quotation, contract and receivables systems share the number. Suspected duplicates are cleared monthly until fewer than 1% remain.',
    },
    pitfall: {
      zh: '各系统老编码并行不停，集团应收和份额始终算不准。',
      en: 'Old numbers live on in each system, so group debt and share never come out right.',
    },
  },
  {
    key: 'MCR-1/regrade-on-events',
    subProcessCode: 'MCR-1',
    title: { zh: '半年复评，四类事件随时调级', en: 'Regrade every half-year and on four events' },
    text: {
      zh: '客户级别每半年复评一次；遇重大投资获批、控制权变更、连续两次严重逾期、大单流失，客户责任人须十个工作日内提出调级，销售负责人五日内答复。以按时复评率衡量，并抽查重大事件后有没有调级。',
      en: 'Grades are reviewed every half-year. Within ten working days of a large investment approval, a change of control, a second serious overdue payment in a row or a large lost order, the account responsible also proposes a new grade, and the sales head answers in five. Reviews on time and events acted on are checked.',
    },
    pitfall: {
      zh: '只升不降，掉队的客户一直占着高级别的资源。',
      en: 'Grades only ever go up, and customers that fell behind keep the resources.',
    },
  },
  {
    key: 'MCR-2/decision-chain-map',
    subProcessCode: 'MCR-2',
    title: { zh: '画出决策链，每季度更新', en: 'Draw the decision chain and renew it each quarter' },
    text: {
      zh: '客户责任人为每家重点客户画一张决策链图：谁发起、谁评、谁批、谁能否决、谁影响谁，标出对我方的态度和信息来源。铁三角每季度会审一次，拿最近一次采购的真实走向校正。以决策链覆盖率和图与实际定标人的吻合率衡量。',
      en: 'For each key customer the account responsible draws who initiates, assesses, approves, may veto and influences whom, with their attitude to us and the source of each statement. Every quarter the team reviews the map against how the latest purchase really went. Coverage and agreement with who actually decided are measured.',
    },
    pitfall: {
      zh: '照着组织架构图抄一遍，真正说话算数的人不在图上。',
      en: 'The organisation chart is copied, and the person whose word counts is missing.',
    },
  },
  {
    key: 'MCR-2/gap-and-target',
    subProcessCode: 'MCR-2',
    title: { zh: '逐人定差距、定目标', en: 'Set a gap and a target for each key person' },
    text: {
      zh: '在决策链图上，客户责任人给每位关键人写明当前支持等级、年底目标等级和判断依据，差两级以上的列为攻坚对象，每家客户不超过五人。季度评审只认有证据的等级提升，半数以上达标为合格。',
      en: 'For each key person on the map the account responsible states the present support level, the level wanted by the end of the year and the evidence. People two or more levels short become priorities, five a customer at most. Quarterly reviews accept only levels raised on evidence; at least half the targets should be reached.',
    },
    pitfall: {
      zh: '目标一律定成「铁杆支持」，没有人相信能做到。',
      en: 'Every target is full support, and nobody believes in it.',
    },
  },
  {
    key: 'MCR-2/two-page-plan',
    subProcessCode: 'MCR-2',
    title: { zh: '一客一策，两页纸写清', en: 'Write a two-page relationship plan for each key customer' },
    text: {
      zh: '每年一月底前，客户责任人为战略和重点客户写两页规划：生意目标、关系现状、年度主攻的人和部门、关键活动、预算、需要公司支持的事，由销售负责人当面审签。年中和年末各对照一次，看活动完成率与生意目标是否同步。',
      en: 'By the end of January the account responsible writes two pages for each strategic and key customer: business goal, present relations, people and departments to win, main activities, budget and support needed. The sales head reviews and signs it in person. At mid-year and year-end, activities done are compared with the business they brought.',
    },
    pitfall: {
      zh: '规划交上去就归档，谁也没按它排过一次拜访。',
      en: 'The plan is filed on receipt, and not one visit is scheduled from it.',
    },
  },
  {
    key: 'MCR-2/named-counterparts',
    subProcessCode: 'MCR-2',
    title: { zh: '一人对一人，对口关系列成表', en: 'Match each key person with one named counterpart' },
    text: {
      zh: '规划审签后两周内，客户责任人排出对口表：客户每位关键人由我方哪一位负责、多久见一次、上次何时见，含高层和技术专家，并经本人认领。每月销售运营把超期未见的名单发给本人及其主管，按期接触率应在八成以上。',
      en: 'Within two weeks of the plan the account responsible lists which of us looks after each key person, how often they should meet and when they last did; executives and experts confirm their part. Every month overdue contacts are sent to the person and their manager. Eight in ten contacts should be kept on time.',
    },
    pitfall: {
      zh: '高层被写进表里却不知情，一年没露过一次面。',
      en: 'Executives are put on the list without knowing it and do not appear all year.',
    },
  },
  {
    key: 'MCR-2/quarterly-relationship-review',
    subProcessCode: 'MCR-2',
    title: { zh: '季度关系评审，凭证据亮灯', en: 'Rate relationships red, amber or green on evidence' },
    text: {
      zh: '每季度末，销售负责人用半天逐家评审战略客户：每位攻坚对象按证据亮绿、黄、红灯，红灯当场定一项公司级支援动作和责任人。拜访次数不算证据。以红灯在下季度转好的比例检验评审有没有用。',
      en: 'At the end of each quarter the sales head spends half a day on the strategic customers. Every priority person is green, amber or red on evidence, and visit counts are no evidence; for each red one a company-level action is settled at once, with a name. The share of reds that improve by the next quarter shows its use.',
    },
    pitfall: {
      zh: '评审开成业绩分析会，谈的全是订单，没谈人。',
      en: 'The review turns into a discussion of orders, and people are never mentioned.',
    },
  },
  {
    key: 'MCR-3/support-by-behaviour',
    subProcessCode: 'MCR-3',
    title: { zh: '支持度看行为，不看感觉', en: 'Rate support by what people do' },
    text: {
      zh: '把关键客户支持度分为五级，每级写明可观察的行为，如主动告知项目进展、会上替我方说话、愿向同行推荐。客户责任人每季度打分并附一件实事，主管抽查三成。丢单后一周内复核相关人的等级，虚高的当月纠正。',
      en: 'Support is rated on five levels, each defined by behaviour such as sharing project news unasked, speaking for us in meetings or recommending us to others. The account responsible rates each person quarterly with one fact to show for it, and the manager checks a third. After a lost deal the ratings are re-examined within a week.',
    },
    pitfall: {
      zh: '把「一起吃过饭、能加微信」当成支持。',
      en: 'A shared meal or a chat contact is taken for support.',
    },
  },
  {
    key: 'MCR-3/decision-makers-agenda',
    subProcessCode: 'MCR-3',
    title: { zh: '写清每位决策人的业务考核', en: 'Write down what each decision-maker is measured by' },
    text: {
      zh: '客户责任人通过面谈、年报和内部支持者，弄清每位决策人今年背什么指标、最担心什么、要推什么事，写成半页纸，并由解决方案责任人配一条我方能帮上的主张。每半年更新，以决策人愿意就该主张继续面谈的比例检验。',
      en: "From talks, annual reports and supporters inside, the account responsible notes on half a page each decision-maker's targets this year, main worry and chief project, and the solution responsible adds one proposal by which we can help. It is renewed half-yearly. How many agree to discuss the proposal further shows its worth.",
    },
    pitfall: {
      zh: '只记生日和爱好，不知道人家今年的难处在哪。',
      en: 'Birthdays and hobbies are noted, but not what makes this year hard for them.',
    },
  },
  {
    key: 'MCR-3/new-in-post',
    subProcessCode: 'MCR-3',
    title: { zh: '关键岗位换人，30 天内拜会', en: 'Meet new decision-makers within 30 days' },
    text: {
      zh: '凡接触客户的人得知关键岗位变动，当天告知客户责任人；客户责任人两天内更新决策链图，30 天内由级别相当的我方人员登门，介绍合作历史和在办事项。每月统计变动获知天数和按期拜会率，竞争对手先到的记为漏报。',
      en: 'Anyone who hears of a change in a key post tells the account responsible that day. Within two days the decision-chain map is renewed, and within 30 one of us of equal rank calls with the history of our work and open matters. How soon we knew, visits on time and cases where a rival came first are counted.',
    },
    pitfall: {
      zh: '只顾维系调走的老领导，新任被晾了半年。',
      en: 'We go on tending the predecessor, and the new head is left alone for half a year.',
    },
  },
  {
    key: 'MCR-3/two-deep',
    subProcessCode: 'MCR-3',
    title: { zh: '关键关系至少两人在手', en: 'Keep every key relationship in two pairs of hands' },
    text: {
      zh: '每位关键客户除主责人外再定一名副责人，每季度至少共同拜会一次，往来要点记入客户系统。人员离岗前两周完成登门交接，由客户本人见到接任者，主管签字后方可办理调动。以人员变动后半年内支持度是否下滑检验。',
      en: 'Besides the person responsible, each key relationship has a second, who joins at least one meeting a quarter; the essentials go into the customer system. Two weeks before anyone leaves, the successor is introduced in person, and the manager signs before the transfer. Support must not fall in the half-year that follows.',
    },
    pitfall: {
      zh: '主责人视客户为私产，副责人从没被带去见过。',
      en: 'The person responsible treats the customer as private property and never takes the second along.',
    },
  },
  {
    key: 'MCR-3/hospitality-limits',
    subProcessCode: 'MCR-3',
    title: { zh: '礼品招待设限额，逐笔登记', en: 'Cap gifts and hospitality and record each one' },
    text: {
      zh: '法务按客户类型制定限额：国企和政府背景客户从严，境外客户遵守当地反贿赂法。每笔礼品和招待事前在系统登记人、事由、金额，超限的由合规审批或谢绝，人人每年签承诺。内审每季抽查报销单据，未登记笔数应为零。',
      en: 'Legal sets limits by type of customer, strict for state-owned and public bodies, and follows local anti-bribery law abroad. Every gift or meal is entered beforehand with person, reason and amount; above the limit compliance decides, and everyone signs a pledge yearly. The quarterly audit of expenses should find nothing unrecorded.',
    },
    pitfall: {
      zh: '限额管住了自己人，费用却转由代理商去花。',
      en: 'Our own spending is capped, and agents are left to spend instead.',
    },
  },
  {
    key: 'MCR-4/executive-sponsor',
    subProcessCode: 'MCR-4',
    title: { zh: '战略客户配一名高层对口人', en: 'Assign an executive sponsor to each strategic customer' },
    text: {
      zh: '总经理每年初为每家战略客户指定一名高层对口人，与客户同级高管结对，每半年至少互访一次，接手跨部门升级问题并在五个工作日内给答复。一名高管最多负责三家。年末由客户高层评价是否找得到人、办得成事。',
      en: "Early each year the managing director pairs every strategic customer with one executive, who exchanges visits with a peer at least half-yearly and answers escalated matters within five working days. No executive has more than three customers. At the end of the year the customer's executives say whether their sponsor was reachable and got things done.",
    },
    pitfall: {
      zh: '对口人只在签约仪式露面，平时电话由秘书转。',
      en: 'Sponsors appear at signing ceremonies only, and calls end with a secretary.',
    },
  },
  {
    key: 'MCR-4/summit-with-actions',
    subProcessCode: 'MCR-4',
    title: { zh: '年度高层峰会，带清单去，带清单回', en: 'Hold a yearly summit with actions on both sides' },
    text: {
      zh: '每年一次双方一把手会面，客户责任人提前六周与对方商定三个议题和双方希望对方做的事，会后三天内共同签认行动清单，每季度由对口高层通报进展。八成以上行动按期完成，峰会才算开成。',
      en: 'Once a year the heads of both companies meet; six weeks before, the account responsible settles with the customer three topics and what each side asks of the other. A joint action list is signed within three days, and the sponsor reports on it quarterly. The summit has succeeded if eight in ten actions are done on time.',
    },
    pitfall: {
      zh: '行程全是参观和宴请，留给议题的只有半小时。',
      en: 'Tours and dinners fill the day and leave half an hour for the topics.',
    },
  },
  {
    key: 'MCR-4/department-pairing',
    subProcessCode: 'MCR-4',
    title: { zh: '部门结对，按季对接', en: 'Pair departments and have them meet each quarter' },
    text: {
      zh: '客户责任人牵头，让双方技术、质量、财务、供应链四个部门结对，各定接口人和每季度一次的对接例会，会议解决一件实事并留纪要。接口人更换须一周内介绍继任者。每半年核对例会召开率和事项办结率，低于七成的由高层对口人过问。',
      en: 'Led by the account responsible, technology, quality, finance and supply chain on both sides form pairs with named contacts, who meet quarterly to settle one real matter and keep minutes; a successor is introduced within a week. If fewer than 70% of meetings are held or matters settled in a half-year, the sponsor steps in.',
    },
    pitfall: {
      zh: '结对只在启动会上热闹，第二季度就没人约会议。',
      en: 'Pairing starts with a celebration, and by the second quarter nobody calls the meeting.',
    },
  },
  {
    key: 'MCR-4/strategic-fit-score',
    subProcessCode: 'MCR-4',
    title: { zh: '战略匹配度一年一评', en: 'Score strategic fit from both sides once a year' },
    text: {
      zh: '每年三季度，市场部与客户责任人按五项打分：战略方向、产品路线、区域布局、合作机制、文化与信誉，并请客户高层独立打分。两边相差两分以上的那一项，由高层对口人与客户谈清楚，列入来年规划。得分走势与客户份额对照检验。',
      en: "In the third quarter marketing and the account responsible score strategy, product roadmap, regions, way of cooperating, and culture and reputation, and the customer's executives score them independently. Where the two differ by two points or more, the sponsor talks it through and it enters next year's plan. Scores are read against our share of the customer's spending.",
    },
    pitfall: {
      zh: '只由我方自评，分数年年上升，份额年年下降。',
      en: 'We score ourselves alone, and the score rises while our share falls.',
    },
  },
  {
    key: 'MCR-4/customer-strategy-reading',
    subProcessCode: 'MCR-4',
    title: { zh: '解读客户战略，半年通报内部', en: "Read the customer's strategy and brief our own people" },
    text: {
      zh: '客户年报或战略发布后三周内，客户责任人与市场部写出三页解读：客户要去哪里、对我们意味着什么、哪些产品线要跟上，向研发、交付和管理层当面讲一次，半年后再更新。以因此调整的产品或资源计划项数衡量。',
      en: "Within three weeks of a strategic customer's annual report or strategy announcement, the account responsible and marketing write three pages on where it is going, what this means for us and which product lines must follow, and present them to development, delivery and management, updated after six months. Product or resource plans changed as a result are counted.",
    },
    pitfall: {
      zh: '解读发一封邮件了事，研发从头到尾没听过。',
      en: 'It goes round by e-mail, and development never hears of it.',
    },
  },
]
