import { type Problem, problem } from '../errors.js';
import { identifier } from '../language/data.js';
import type { Folders } from './folders.js';

/** The law files of a procedure: one a version, named after the year of its issue. */
export function lawFiles(folders: Folders, id: string): string[] {
  return lawFolder(folders, id)
    .filter(isVersion)
    .map(name => `${id}/law/${name}`);
}

/** The names of the folders of a procedure's kinds. */
export function kindFolders(folders: Folders, id: string): string[] {
  return folders.list(`${id}/kinds`).filter(name => folders.has(`${id}/kinds/${name}/kind.yaml`));
}

/**
 * What is wrong with the files and folders of a procedure, whatever they hold: a name that cannot be an id
 * (`template/bad-name`), no version of a law (`template/no-law`), a law file that no version is read from
 * (`template/stray-law`), a kind without its description (`template/no-kind`).
 */
export function folderProblems(folders: Folders, id: string): Problem[] {
  const files = lawFolder(folders, id);
  const lawPlace = { file: folders.path(`${id}/law`) };
  const stray = files.filter(name => /\.ya?ml$/.test(name) && !isVersion(name) && name !== 'statutes.yaml');
  return [
    ...named(id, folders.path(id)),
    ...stray.map(name => problem('template/stray-law', { file: folders.path(`${id}/law/${name}`) }, { name })),
    ...(files.some(isVersion) ? [] : [problem('template/no-law', lawPlace, { procedure: id })]),
    ...kindFolders(folders, id).flatMap(name => named(name, folders.path(`${id}/kinds/${name}`))),
    ...withoutDescription(folders, id),
  ];
}

function lawFolder(folders: Folders, id: string): readonly string[] {
  return folders.list(`${id}/law`);
}

function isVersion(name: string): boolean {
  return /^\d{4}.*\.yaml$/.test(name);
}

function named(name: string, file: string): Problem[] {
  return identifier.safeParse(name).success ? [] : [problem('template/bad-name', { file }, { name })];
}

/** A folder with texts and no kind.yaml would be passed over without a word. */
function withoutDescription(folders: Folders, id: string): Problem[] {
  return folders.list(`${id}/kinds`).flatMap(name => {
    const folder = `${id}/kinds/${name}`;
    const texts = ['zh.md', 'en.md'].some(text => folders.has(`${folder}/${text}`));
    if (!texts || folders.has(`${folder}/kind.yaml`)) return [];
    const file = `${folder}/kind.yaml`;
    return [problem('template/no-kind', { file: folders.path(folder) }, { kind: name, file })];
  });
}
