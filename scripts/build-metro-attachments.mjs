/**
 * Builds examples/metro-network/attachments: small fictional papers as they come from others: a PDF of another program with a
 * page turned on its side, a scan, a letter of another program, a photograph taken with the camera held upright. Run it by hand
 * after `npm run build`, where there are Ghostscript and poppler; what it writes is committed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { examplePaper } from './example-paper.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'examples', 'metro-network', 'attachments');
mkdirSync(folder, { recursive: true });
const save = (name, bytes) => writeFileSync(join(folder, name), bytes);
const scratch = mkdtempSync(join(tmpdir(), 'wenshu-metro-'));

const fiction = '本件为虚构示例的节选，单位、人员、金额均为虚构。';

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { cwd: scratch, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** The tender: a page of text, and the list of goods across on a page that is turned. */
async function tender(name) {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 72,
    font: '',
    info: { Title: 'LJGD-CG-2025-0119', CreationDate: new Date('2025-10-20T12:00:00Z') },
  });
  const chunks = [];
  doc.on('data', chunk => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', resolve));
  doc.font(join(root, 'fonts', 'NotoSansSC-Medium.ttf'));
  doc.fontSize(17).text('线网骨干网络和专用通信设备采购项目', { align: 'center' });
  doc.text('招标文件（节选）', { align: 'center' }).moveDown();
  doc.fontSize(10.5).text(`项目编号：LJGD-CG-2025-0119。${fiction}`, { lineGap: 6 }).moveDown();
  const clauses = [
    '一、招标范围：骨干路由器和专用无线通信系统，用于岚津市轨道交通线网控制中心及备用中心。',
    '二、采购方式：公开招标。采购清单见次页。',
    '三、上线时间：2027年6月30日前。',
    '四、网络安全审查：投标人应当配合网络安全审查，承诺不利用提供产品和服务的便利条件非法获取用户数据、非法控制和操纵用户设备，无正当理由不中断产品供应或者必要的技术支持服务。合同在通过网络安全审查后签订。',
  ];
  for (const clause of clauses) doc.text(clause, { lineGap: 6 }).moveDown(0.5);
  doc.addPage();
  Object.assign(doc.page.dictionary.data, { Rotate: 90 });
  // Turned to the right, the left edge of the sheet is the top of what is read.
  doc.transform(0, -1, 1, 0, 0, doc.page.height);
  doc.fontSize(15).text('采购清单', 72, 72, { width: 698, align: 'center', lineBreak: false });
  const columns = [72, 130, 330, 450, 560, 770];
  const rows = [
    ['序号', '名称', '型号', '数量', '安装地点'],
    ['1', '骨干路由器', 'HV-9000', '16台', '线网控制中心及备用中心'],
    ['2', '专用无线通信系统', 'LY-T800', '9套', '列车、线网控制中心'],
  ];
  doc.fontSize(10.5).lineWidth(0.7);
  for (const [line, row] of rows.entries())
    for (const [at, text] of row.entries()) {
      const [left, right] = [columns[at], columns[at + 1]];
      doc.rect(left, 130 + line * 34, right - left, 34).stroke();
      doc.text(text, left + 8, 140 + line * 34, { lineBreak: false });
    }
  doc.end();
  await done;
  save(name, Buffer.concat(chunks));
}
await tender('tender.pdf');

/** The contract on paper, scanned in grey: a PDF that is nothing but a picture. */
writeFileSync(
  join(scratch, 'contract.pdf'),
  await examplePaper(
    '线网骨干网络和专用通信设备采购合同（拟签订文本节选）',
    `${fiction}

## 标的

骨干路由器（HV-9000）16台、专用无线通信系统（LY-T800）9套，合同总价人民币73,250,000.00元。

## 合同生效

本合同经各方签字盖章，并自通过网络安全审查之日起生效。

## 提供者承诺

提供者承诺不非法获取甲方数据，不非法控制和操纵甲方设备，无正当理由不中断产品供应或者必要的技术支持服务。

## 未通过审查

网络安全审查不予通过的，本合同不生效，各方互不承担违约责任。

::: signature
甲方：岚津市轨道交通集团有限公司

乙方：赫尔维克通信公司

丙方：岚屿网络设备有限公司
:::
`,
    '2025-12-01',
  ),
);
run('gs', ['-q', '-sDEVICE=pdfimage8', '-r130', '-o', join(folder, 'contract-scan.pdf'), 'contract.pdf']);

/** The letter of commitment as the provider's own program wrote it. */
writeFileSync(
  join(scratch, 'letter.pdf'),
  await examplePaper(
    '网络安全审查承诺书',
    `${fiction}

赫尔维克通信公司（Helvik Communications ASA）承诺：配合网络安全审查；不利用提供产品和服务的便利条件非法获取用户数据、非法控制和操纵用户设备；无正当理由不中断产品供应或者必要的技术支持服务。

::: signature
赫尔维克通信公司（签章）
:::

::: date
2025年12月18日
:::
`,
    '2025-12-18',
  ),
);
run('pdftocairo', ['-pdf', 'letter.pdf', join(folder, 'commitment-helvik.pdf')]);

/** The notice of designation, photographed: the picture lies on its side, and the camera noted how it was held. */
writeFileSync(
  join(scratch, 'notice.pdf'),
  await examplePaper(
    '关于认定关键信息基础设施的通知',
    `${fiction}

岚津市轨道交通集团有限公司：

经认定，你单位运营的岚津市轨道交通线网控制中心为关键信息基础设施。

::: signature
岚江省交通运输厅（印章）
:::

::: date
2024年6月20日
:::
`,
    '2024-06-20',
  ),
);
const lying = readFileSync(join(scratch, 'notice.pdf'), 'latin1').replace(
  '/Type /Page\n',
  '/Type /Page\n/Rotate 270\n',
);
writeFileSync(join(scratch, 'lying.pdf'), lying, 'latin1');
run('pdftoppm', ['-r', '110', '-gray', '-jpeg', '-jpegopt', 'quality=55', '-singlefile', 'lying.pdf', 'photo']);
const photo = readFileSync(join(scratch, 'photo.jpg'));
const tiff = Buffer.from('49492a00080000000100120103000100000006000000000000000000', 'hex');
const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
save(
  'designation.jpg',
  Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, photo.subarray(2)]),
);
rmSync(scratch, { recursive: true });
