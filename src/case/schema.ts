import { z } from 'zod';
import { creditCode, day, field, id, money, oneOf, partyReference, person, string, text } from './fields.js';
import type { Vocabulary } from './vocabulary.js';

const party = z.strictObject({
  id: id.optional(),
  name: field('名称', 'name', text),
  short: field('简称', 'short name', text).optional(),
  code: field('统一社会信用代码', 'unified social credit code', creditCode).optional(),
  type: field('单位类型', 'type of entity', text).optional(),
  place: field('国别（注册地）', 'country or place of registration', text).optional(),
  address: field('住所', 'registered address', text).optional(),
  representative: field('法定代表人', 'legal representative', person).optional(),
  securityBody: field('专门安全管理机构', 'dedicated security management body', text).optional(),
  securityOfficer: field('网络安全负责人', 'person in charge of cybersecurity', person).optional(),
  agent: field('经办人', 'handling person', person).optional(),
  ownership: field('股权结构和实际控制人', 'shareholding and actual controller', text).optional(),
  channel: field('供应渠道', 'supply channel', text).optional(),
});

const factorFinding = (v: Vocabulary) =>
  z.strictObject({
    factor: field('因素', 'factor', oneOf(v.factors, 'factors')),
    finding: field('评估意见', 'assessment', text),
    measures: field('防范措施', 'measures against the risk', text).optional(),
    residual: field('采取措施后的风险', 'risk that remains', text).optional(),
  });

const product = (v: Vocabulary) =>
  z.strictObject({
    id: id.optional(),
    name: field('产品和服务名称', 'name of the product or service', text),
    model: field('型号、版本', 'model and version', text).optional(),
    category: field('类别', 'category', oneOf(v.categories, 'categories')),
    supplier: field('提供者（代号）', 'supplier (id)', partyReference),
    quantity: field('数量', 'quantity', text).optional(),
    use: field('用途', 'use', text).optional(),
    deployment: field('部署位置', 'place of deployment', text).optional(),
  });

const procurement = (v: Vocabulary) =>
  z.strictObject({
    name: field('采购项目名称', 'name of the procurement project', text),
    number: field('采购项目编号', 'procurement number', string).optional(),
    method: field('采购方式', 'method of procurement', text).optional(),
    amount: field('采购金额', 'amount', money).optional(),
    purpose: field('采购背景和必要性', 'background and need', text).optional(),
    delivery: field('计划交付（上线）时间', 'planned delivery or entry into service', text).optional(),
    products: field('产品和服务', 'products and services', z.array(product(v)).min(1)),
  });

const contract = (v: Vocabulary) =>
  z.strictObject({
    title: field('合同名称', 'title of the contract', text),
    number: field('合同编号', 'contract number', string).optional(),
    state: field('合同状态', 'state of the contract', oneOf(v.contractStates, 'contractStates')),
    date: field('签订（拟签订）日期', 'date signed or to be signed', day).optional(),
  });

const commitment = z.strictObject({
  supplier: field('提供者（代号）', 'supplier (id)', partyReference),
  document: field('承诺文件', 'document of commitment', text),
  date: field('承诺日期', 'date of commitment', day).optional(),
  scope: field('承诺内容', 'content of the commitment', text),
  shortfall: field('未履行的情况', 'what has not been performed', text).optional(),
});

const decision = z.strictObject({
  body: field('作出决定的机构', 'body that decides', text),
  date: field('决定日期', 'date of the decision', day).optional(),
  declare: field('是否申报', 'whether to file a declaration', z.boolean()),
  note: field('决定意见', 'opinion', text).optional(),
});

const assessment = (v: Vocabulary) =>
  z.strictObject({
    method: field('预判组织和方法', 'organisation and method', text).optional(),
    factors: field('按因素预判', 'assessment by factor', z.array(factorFinding(v)).min(1)),
    result: field('预判结论', 'result', oneOf(v.assessments, 'assessments')),
    reasons: field('预判理由', 'reasons', text),
    decision: field('内部决定', 'internal decision', decision).optional(),
  });

const condition = z.strictObject({
  text: field('条件', 'condition', text),
  by: field('完成期限', 'to be met by', day).optional(),
});

const conclusion = (v: Vocabulary) =>
  z.strictObject({
    outcome: field('结论', 'outcome', oneOf(v.outcomes, 'outcomes')),
    facts: field('审查认定的事实', 'facts established', text).optional(),
    factors: field('按因素评估', 'assessment by factor', z.array(factorFinding(v))).optional(),
    reasons: field('理由', 'reasons', text).optional(),
    conditions: field('条件', 'conditions', z.array(condition)).optional(),
    public: field('可以公开的内容', 'what may be made public', text).optional(),
  });

const attachment = (v: Vocabulary) =>
  z.strictObject({
    id: id.optional(),
    title: field('材料名称', 'title', text),
    material: field('法定材料', 'statutory material', oneOf(v.materials, 'materials')).optional(),
    copies: field('份数', 'copies', z.int().positive()).optional(),
    pages: field('页数', 'pages', z.int().positive()).optional(),
    original: field('是否原件', 'whether an original', z.boolean()).optional(),
    file: field('文件（相对于案件文件的路径）', 'file (path from the case file)', string).optional(),
    on: field('日期', 'date', day).optional(),
    party: field('所属单位（代号）', 'party it comes from (id)', partyReference).optional(),
    document: field('所替代的文书', 'document of which it is the signed copy', oneOf(titlesOf(v))).optional(),
  });

/** The kinds of document with their titles. */
function titlesOf(v: Vocabulary) {
  return Object.fromEntries(Object.entries(v.kinds).map(([kind, { title }]) => [kind, title]));
}

const event = (v: Vocabulary) =>
  z.strictObject({
    event: field('事件', 'event', oneOf(v.events)),
    on: field('日期', 'date', day),
    party: field('单位（代号）', 'party (id)', partyReference).optional(),
    outcome: field('结果', 'outcome', string).optional(),
    number: field('文号', 'document number', string).optional(),
    days: field('工作日数', 'working days', z.int().positive()).optional(),
    note: field('说明', 'note', text).optional(),
    grounds: field('理由和依据', 'reasons and grounds', text).optional(),
    items: field('材料（事项）', 'materials or matters', z.array(text).min(1)).optional(),
  });

/** The image of a party's seal: a file in the folder of the case. Diameters of the State Council's rules of 1999: 40 to 50 mm. */
const seal = z.strictObject({
  party: field('单位（代号）', 'party (id)', partyReference),
  file: field('印章图片', 'image of the seal', string).meta({ description: 'PNG, JPEG' }),
  diameter: field('直径（毫米）', 'diameter (mm)', z.number().min(30).max(60)).default(42),
});

/** What a case says of its own copy of a kind of document. */
function documents(v: Vocabulary) {
  const entries = Object.entries(v.kinds).map(([kind, { title, clauses, variables }]) => {
    const switches = Object.entries(clauses).map(([name, { zh, en }]) => [name, field(zh, en, z.boolean().optional())]);
    const shape = z.strictObject({
      status: field('状态', 'status', z.enum(['draft', 'final']).optional()),
      number: field('文号', 'document number', string).optional(),
      date: field('成文日期', 'date of the document', day).optional(),
      signatory: field('签署人', 'signatory', person).optional(),
      clauses: field('条款开关', 'clauses on or off', z.strictObject(Object.fromEntries(switches))).optional(),
      variables: field('变量', 'variables', openSchema(variables)).optional(),
    });
    return [kind, field(title.zh, title.en, shape.optional())] as const;
  });
  return z.strictObject(Object.fromEntries(entries));
}

/** JSON Schema from a procedure's data as a zod schema; `#/$defs/text` is a text in both languages. */
function openSchema(schema: Record<string, unknown>): z.ZodType {
  const whole = { type: 'object', additionalProperties: false, ...schema };
  // Most kinds have no variables.
  return Object.keys(schema).length === 0 ? closed : z.fromJSONSchema(inlined(whole, definition) as never);
}

const closed = z.strictObject({});

const definition = z.toJSONSchema(text, { io: 'input' });

/** Each reference becomes a copy of its own: zod would give one copy to all, and to all the title of the last. */
function inlined(schema: unknown, definition: object): unknown {
  if (Array.isArray(schema)) return schema.map(each => inlined(each, definition));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, inlined(each, definition)]));
  return $ref === '#/$defs/text' ? { ...definition, ...own } : { ...own, ...($ref !== undefined && { $ref }) };
}

function parties(v: Vocabulary) {
  const entries = Object.entries(v.roles).map(([role, { title, many, required }]) => {
    const shape = many ? z.array(party).min(1) : party;
    return [role, field(title.zh, title.en, required === true ? shape : shape.optional())] as const;
  });
  return z.strictObject(Object.fromEntries(entries));
}

/**
 * The schema of a case for the procedure whose names `v` holds: parties by role, procurement, contract, assessment, events,
 * conclusions, attachments, the documents' own data, and open `facts`. What a kind needs beyond is seen when it is filled.
 */
export function caseSchema(v: Vocabulary) {
  return z.strictObject({
    $schema: z.string().optional(),
    procedure: field('程序', 'procedure', z.literal(v.procedure)),
    version: field('适用的办法版本', 'version of the law', z.enum(v.versions as [string, ...string[]])).optional(),
    reference: field('案件编号', 'reference of the case', string),
    status: field('状态', 'status', z.enum(['draft', 'final']).default('draft')),
    parties: field('各方', 'parties', parties(v)),
    procurement: field('采购', 'procurement', procurement(v)).optional(),
    contract: field('合同', 'contract', contract(v)).optional(),
    commitments: field('提供者承诺', 'supplier commitments', z.array(commitment)).optional(),
    assessment: field('预判', 'pre-assessment', assessment(v)).optional(),
    events: field('事件', 'events', z.array(event(v)).default([])),
    findings: field('审查发现', 'findings', z.array(text)).optional(),
    suggestedConclusion: field('审查结论建议', 'suggested review conclusion', conclusion(v)).optional(),
    secondSuggestedConclusion: field(
      '再次形成的审查结论建议',
      'second suggested review conclusion',
      conclusion(v),
    ).optional(),
    conclusion: field('审查结论', 'review conclusion', conclusion(v)).optional(),
    attachments: field('材料', 'attachments', z.array(attachment(v))).optional(),
    options: field(
      '法律留白处的选择',
      'choices where the law is open',
      z.partialRecord(oneOf(v.rules), string),
    ).optional(),
    seals: field('印章', 'seals', z.array(seal)).optional(),
    documents: field('各文书', 'documents', documents(v)).optional(),
    facts: field('其他事实', 'further facts', openSchema(v.facts)).optional(),
  });
}

export type Case = z.output<ReturnType<typeof caseSchema>>;
