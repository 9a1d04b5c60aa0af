/**
 * Builds examples/power-grid/attachments: small fictional papers of the sorts that are filed, so that the example's packets
 * can be bound. Run it by hand after `npm run build`; what it writes is committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { examplePaper } from './example-paper.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'examples', 'power-grid', 'attachments');
mkdirSync(folder, { recursive: true });
const save = (name, bytes) => writeFileSync(join(folder, name), bytes);

const paper = async (name, title, text) => save(name, await examplePaper(title, text, '2021-03-01'));

const fiction = '本件为虚构示例的节选，单位、人员、金额均为虚构。';

await paper(
  'tender.pdf',
  '调度云平台分布式数据库和服务器采购项目招标文件（节选）',
  `${fiction}

## 招标范围

采购分布式关系数据库软件、高性能机架式服务器和数据库技术支持服务，用于岚江省电网调度云平台。

## 网络安全审查

投标人应当配合网络安全审查，承诺不利用提供产品和服务的便利条件非法获取用户数据、非法控制和操纵用户设备，无正当理由不中断产品供应或者必要的技术支持服务。合同在通过网络安全审查后签订。

## 主要清单

| 序号 | 名称 | 数量 |
|:-:|---|:-:|
| 1 | 分布式关系数据库软件 | 1套 |
| 2 | 高性能机架式服务器 | 48台 |
| 3 | 数据库技术支持服务 | 3年 |
`,
);

await paper(
  'contract.pdf',
  '调度云平台数据库和服务器采购合同（拟签订文本节选）',
  `${fiction}

## 合同生效

本合同经双方签字盖章，并自通过网络安全审查之日起生效。

## 提供者承诺

乙方承诺不非法获取甲方数据，不非法控制和操纵甲方设备，无正当理由不中断产品供应或者必要的技术支持服务。

## 未通过审查

网络安全审查不予通过的，本合同不生效，双方互不承担违约责任。

::: signature
甲方：岚江省电网有限责任公司

乙方：岚川计算设备有限公司
:::
`,
);

await paper(
  'commitments.pdf',
  '产品和服务提供者承诺书（签署件）',
  `${fiction}

诺维尔数据系统公司、岚川计算设备有限公司分别承诺：配合网络安全审查；不利用提供产品和服务的便利条件非法获取用户数据、非法控制和操纵用户设备；无正当理由不中断产品供应或者必要的技术支持服务。

::: signature
诺维尔数据系统公司（签章）

岚川计算设备有限公司（签章）
:::

::: date
2021年3月4日
:::
`,
);

/** The drawing of an architecture: A3 across. */
async function drawing(name) {
  const doc = new PDFDocument({
    size: 'A3',
    layout: 'landscape',
    font: '',
    info: { Title: 'Security architecture', CreationDate: new Date('2021-02-20T12:00:00Z') },
  });
  const chunks = [];
  doc.on('data', chunk => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', resolve));
  doc
    .font(join(root, 'fonts', 'NotoSansSC-Medium.ttf'))
    .fontSize(22)
    .text('数据库安全架构（示例）', 80, 60);
  const boxes = ['调度云平台', '访问代理', '数据库集群', '备用数据库'];
  for (const [at, label] of boxes.entries()) {
    const x = 90 + at * 270;
    doc.rect(x, 300, 190, 120).lineWidth(2).stroke();
    doc.fontSize(18).text(label, x, 348, { width: 190, align: 'center' });
    if (at > 0)
      doc
        .moveTo(x - 80, 360)
        .lineTo(x, 360)
        .stroke();
  }
  doc.fontSize(12).text('远程诊断通道：关闭。操作日志：留存不少于6个月。', 80, 560);
  doc.end();
  await done;
  save(name, Buffer.concat(chunks));
}
await drawing('architecture.pdf');

/** A PNG of the front of an identity document, without any person's data: grey on white, 8 bits a pixel. */
function identity(name) {
  const [width, height] = [856, 540];
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  const at = (x, y) => y * (width + 1) + 1 + x;
  const fill = (x1, y1, x2, y2, grey) => {
    for (let y = y1; y < y2; y++) rows.fill(grey, at(x1, y), at(x2, y));
  };
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  fill(0, 0, width, 6, 0x60);
  fill(0, height - 6, width, height, 0x60);
  fill(0, 0, 6, height, 0x60);
  fill(width - 6, 0, width, height, 0x60);
  fill(560, 70, 790, 370, 0xd8);
  for (const [line, long] of [220, 300, 260, 380, 340].entries())
    fill(60, 90 + line * 58, 60 + long, 112 + line * 58, 0xa8);
  fill(60, 430, 790, 460, 0xa8);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  save(
    name,
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  );
}
identity('identity.png');
