import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, hospital, powerGrid, run } from './run.js';

/** The kinds are found by folder. */
const kinds = readdirSync('templates/cybersecurity-review/kinds').sort().join(', ');

const commands = ['new', 'check', 'due', 'record', 'render', 'kinds', 'schema', 'count', 'packet', 'verify', 'extract'];

describe('Help', () => {
  it.each(['zh', 'en'])('is there for every command in %s', async language => {
    const all = [[], ...commands.map(command => [command])].map(command => {
      const { status, out, err } = run([...command, '--help', '--lang', language]);
      expect([status, err]).toEqual([0, '']);
      return `$ wenshu ${[...command, '--help'].join(' ')}\n${out}`;
    });
    await expect(all.join('\n')).toMatchFileSnapshot(`help/${language}.txt`);
  });

  it.each([
    ['LC_ALL', { LC_ALL: 'zh_CN.UTF-8' }],
    ['LANG', { LANG: 'zh_CN.UTF-8' }],
  ])('is Chinese where the system is, as %s says', (_, env) => {
    expect(run(['--help'], { env }).out).toContain('用法：');
  });

  it('is in the language asked for, whatever the system is', () => {
    expect(run(['--help', '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('Usage:');
    expect(run(['--help', '--lang=zh']).out).toContain('用法：');
  });

  it('is what a bare command prints, with the status of wrong use', () => {
    const { status, err, out } = run([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('Usage: wenshu [options] [command]');
  });
});

interface Wrong {
  readonly args: readonly string[];
  readonly en: string;
  readonly zh: string;
  readonly status?: number;
}

const wrong: Record<string, Wrong> = {
  'An unknown option': {
    args: ['check', powerGrid, '--bogus'],
    en: 'There is no option --bogus. [usage/no-such-option]\n  → `wenshu check --help` lists the options.\n',
    zh: '没有“--bogus”这一选项。 [usage/no-such-option]\n  → wenshu check --help 列出可用的选项。\n',
  },
  'A misspelt option': {
    args: ['render', 'all', powerGrid, '--layot', 'zh'],
    en: 'There is no option --layot. Did you mean --layout? [usage/no-such-option]\n  → `wenshu render --help` lists the options.\n',
    zh: '没有“--layot”这一选项。是否应为 --layout？ [usage/no-such-option]\n  → wenshu render --help 列出可用的选项。\n',
  },
  'A misspelt command': {
    args: ['chekc', powerGrid],
    en: 'There is no command "chekc". Did you mean check? [usage/no-such-command]\n  → `wenshu --help` lists the commands.\n',
    zh: '没有“chekc”这一命令。是否应为 check？ [usage/no-such-command]\n  → wenshu --help 列出可用的命令。\n',
  },
  'A missing argument': {
    args: ['render', 'all'],
    en: 'The argument case is missing. [usage/missing-argument]\n  → `wenshu render --help` says how it is used.\n',
    zh: '缺少参数“case”。 [usage/missing-argument]\n  → 用法见 wenshu render --help。\n',
  },
  'A period without its length': {
    args: ['count', '2026-03-02'],
    en: 'The argument n is missing. [usage/missing-argument]\n  → `wenshu count --help` says how it is used.\n',
    zh: '缺少参数“n”。 [usage/missing-argument]\n  → 用法见 wenshu count --help。\n',
  },
  'An option without its value': {
    args: ['render', 'all', powerGrid, '--layout'],
    en: 'The option --layout <layout> needs a value after it. [usage/missing-option-value]\n  → `wenshu render --help` says how it is used.\n',
    zh: '选项“--layout <layout>”之后缺少取值。 [usage/missing-option-value]\n  → 用法见 wenshu render --help。\n',
  },
  'An empty name for the output': {
    args: ['render', 'all', powerGrid, '-o', ''],
    en: 'The option -o, --out <path> needs a value after it. [usage/missing-option-value]\n  → `wenshu render --help` says how it is used.\n',
    zh: '选项“-o, --out <path>”之后缺少取值。 [usage/missing-option-value]\n  → 用法见 wenshu render --help。\n',
  },
  'One argument too many': {
    args: ['check', powerGrid, powerGrid],
    en: 'There are too many arguments. [usage/too-many-arguments]\n  → `wenshu check --help` says how it is used; put a path with spaces in quotes.\n',
    zh: '参数过多。 [usage/too-many-arguments]\n  → 用法见 wenshu check --help；含有空格的路径应加引号。\n',
  },
  'An unknown layout': {
    args: ['render', 'all', powerGrid, '--layout', 'zh,both'],
    en: 'The option --layout has no value "both". [usage/unknown-option]\n  → The values are: zh, en, stacked, side-by-side, all.\n',
    zh: '选项“--layout”没有“both”这一取值。 [usage/unknown-option]\n  → 可用的取值：zh, en, stacked, side-by-side, all。\n',
  },
  'An unknown kind': {
    args: ['render', 'notice', powerGrid],
    en: `There is no kind of document "notice". [usage/unknown-kind]\n  → The kinds are: ${kinds}.\n`,
    zh: `没有“notice”这一文种。 [usage/unknown-kind]\n  → 可用的文种：${kinds}。\n`,
  },
  'A folder of templates that is not there': {
    args: ['check', powerGrid, '--templates', '/nowhere'],
    en: '/nowhere: There is no such folder. [usage/no-such-folder]\n  → Check the path given with --templates.\n',
    zh: '/nowhere: 没有这一文件夹。 [usage/no-such-folder]\n  → 请核对 --templates 所写的路径。\n',
  },
  'An unknown procedure': {
    args: ['schema', '--procedure', 'export'],
    en: 'There is no procedure "export". [usage/unknown-procedure]\n  → The procedures are: cybersecurity-review.\n',
    zh: '没有“export”这一程序。 [usage/unknown-procedure]\n  → 可用的程序：cybersecurity-review。\n',
  },
  'A name of another format than the one asked for': {
    args: ['render', 'written-notice', powerGrid, '--format', 'docx', '-o', 'notice.pdf'],
    en: 'The name notice.pdf is of another format than --format docx. [usage/format-differs]\n  → Give it the ending of the format, or leave out --format.\n',
    zh: '文件名 notice.pdf 的格式与 --format docx 不符。 [usage/format-differs]\n  → 请改用相同的扩展名，或不写 --format。\n',
  },
  'Several documents on standard output': {
    args: ['render', 'written-notice', powerGrid, '--format', 'md,txt', '-o', '-'],
    en: 'What is asked for comes to 2 documents, which cannot go to one place (-). [usage/several-documents]\n  → Name one kind, one layout and one format, or a folder with -o.\n',
    zh: '所选内容共有 2 份文书，不能写到同一处（-）。 [usage/several-documents]\n  → 请指定一个文种、一种版式、一种格式，或用 -o 指定文件夹。\n',
  },
  'A case file that is not there': {
    args: ['check', '/nowhere/case.yaml'],
    en: '/nowhere/case.yaml: This cannot be read: there is no such path. [case/unreadable]\n  → Check the path and the permission to read it.\n',
    zh: '/nowhere/case.yaml: 无法读取：路径不存在。 [case/unreadable]\n  → 请检查路径和读取权限。\n',
    status: 10,
  },
  'A standard for what is not a PDF': {
    args: ['render', 'written-notice', powerGrid, '--format', 'docx,txt', '--pdf-standard', 'ua'],
    en: 'The option --pdf-standard is for pdf, not for docx, txt. [usage/option-not-of-format]\n  → Ask for the format pdf, or leave out the option.\n',
    zh: '选项“--pdf-standard”只适用于 pdf 格式，不适用于 docx, txt。 [usage/option-not-of-format]\n  → 请将格式改为 pdf，或不写这一选项。\n',
  },
  'A standard that there is not': {
    args: ['render', 'written-notice', powerGrid, '--format', 'pdf', '--pdf-standard', 'a-1b'],
    en: 'The option --pdf-standard has no value "a-1b". [usage/unknown-option]\n  → The values are: ua, a-2a, all.\n',
    zh: '选项“--pdf-standard”没有“a-1b”这一取值。 [usage/unknown-option]\n  → 可用的取值：ua, a-2a, all。\n',
  },
  'A folder in the place of the case file': {
    args: ['check', '/'],
    en: '/: This cannot be read: it is a folder. [case/unreadable]\n  → Check the path and the permission to read it.\n',
    zh: '/: 无法读取：该路径是文件夹。 [case/unreadable]\n  → 请检查路径和读取权限。\n',
    status: 10,
  },
  'A calendar file that is not there': {
    args: ['count', '2026-03-02', '10', '--calendar', '/nowhere/2027.yaml'],
    en: '/nowhere/2027.yaml: This cannot be read: there is no such path. [law/unreadable]\n  → Check the path and the permission to read it.\n',
    zh: '/nowhere/2027.yaml: 无法读取：路径不存在。 [law/unreadable]\n  → 请检查路径和读取权限。\n',
    status: 20,
  },
  'A folder in the place of a calendar file': {
    args: ['due', powerGrid, '--calendar', '/'],
    en: '/: This cannot be read: it is a folder. [law/unreadable]\n  → Check the path and the permission to read it.\n',
    zh: '/: 无法读取：该路径是文件夹。 [law/unreadable]\n  → 请检查路径和读取权限。\n',
    status: 20,
  },
  'A file in the way of the folder': {
    args: ['render', 'written-notice', powerGrid, '--format', 'txt', '--layout', 'zh', '-o', `${powerGrid}/out`],
    en: `${powerGrid}/out/written-notice.zh.txt: This cannot be written: part of the path is a file, not a folder. [write/unwritable]\n  → Check the folder, the room on the disk and the permission to write; files that were there are unharmed.\n`,
    zh: `${powerGrid}/out/written-notice.zh.txt: 无法写入：路径中有一段是文件，不是文件夹。 [write/unwritable]\n  → 请检查文件夹、磁盘空间和写入权限；原有文件未受影响。\n`,
    status: 50,
  },
  'A period that is misspelt': {
    args: ['due', powerGrid, '--explain', 'preliminary-revew'],
    en: '--explain: The case has no period "preliminary-revew". Did you mean preliminary-review? [usage/unknown-period]\n  → The periods are: need-for-review, preliminary-review, opinions, special-review.\n',
    zh: '--explain: 案件没有“preliminary-revew”这一期限。是否应为 preliminary-review？ [usage/unknown-period]\n  → 可用的期限：need-for-review, preliminary-review, opinions, special-review。\n',
  },
  'An addressee that a period does not have': {
    args: ['due', hospital, '--explain', 'opinions:csrc'],
    en: '--explain: The case has no period "opinions:csrc". [usage/unknown-period]\n  → The periods are: opinions:cac, opinions:ndrc, opinions:miit, opinions:mps, opinions:mss, opinions:mof, opinions:mofcom, opinions:pboc, opinions:samr, opinions:nrta, opinions:nassp, opinions:sca, opinions:chenghu-health.\n',
    zh: '--explain: 案件没有“opinions:csrc”这一期限。 [usage/unknown-period]\n  → 可用的期限：opinions:cac, opinions:ndrc, opinions:miit, opinions:mps, opinions:mss, opinions:mof, opinions:mofcom, opinions:pboc, opinions:samr, opinions:nrta, opinions:nassp, opinions:sca, opinions:chenghu-health。\n',
  },
  'A today that does not exist': {
    args: ['due', powerGrid, '--today', '2026-02-30'],
    en: '--today: "2026-02-30" is not a date that exists. [usage/invalid-date]\n  → Write it as year-month-day, for example 2026-03-02.\n',
    zh: '--today: “2026-02-30”不是有效的日期。 [usage/invalid-date]\n  → 请按年-月-日填写，例如 2026-03-02。\n',
  },
  'A day in another form': {
    args: ['count', '2026-2-9', '15'],
    en: 'from: "2026-2-9" is not in the form YYYY-MM-DD. [usage/date-form]\n  → Write 2026-02-09.\n',
    zh: 'from: “2026-2-9”不是 YYYY-MM-DD 的写法。 [usage/date-form]\n  → 请写作 2026-02-09。\n',
  },
  'A pause that begins on a day in another form': {
    args: ['count', '2026-02-09', '15', '--pause', '2026/2/11..'],
    en: 'pauses[0][0]: "2026/2/11" is not in the form YYYY-MM-DD. [usage/date-form]\n  → Write 2026-02-11.\n',
    zh: 'pauses[0][0]: “2026/2/11”不是 YYYY-MM-DD 的写法。 [usage/date-form]\n  → 请写作 2026-02-11。\n',
  },
  'A day that does not exist': {
    args: ['count', '2026-02-30', '10'],
    en: 'from: "2026-02-30" is not a date that exists. [usage/invalid-date]\n  → Write it as year-month-day, for example 2026-03-02.\n',
    zh: 'from: “2026-02-30”不是有效的日期。 [usage/invalid-date]\n  → 请按年-月-日填写，例如 2026-03-02。\n',
  },
};

describe.each(Object.entries(wrong))('%s', (_, { args, en, zh, status = 2 }) => {
  it('is told with its code and the next step, in both languages, and gives the status of its stage', () => {
    const cwd = emptyFolder();
    expect(run(args, { cwd })).toMatchObject({ status, out: '', err: en });
    expect(run([...args, '--lang', 'zh'], { cwd })).toMatchObject({ status, out: '', err: zh });
  });
});

describe('The language of messages', () => {
  it('is one of two', () => {
    expect(run(['kinds', '--lang', 'fr'])).toMatchObject({
      status: 2,
      err: 'The option --lang has no value "fr". [usage/unknown-option]\n  → The values are: zh, en.\n',
    });
  });

  it('may be asked for before the command or after it', () => {
    expect(run(['--lang', 'zh', 'check']).err).toBe(run(['check', '--lang', 'zh']).err);
  });
});
