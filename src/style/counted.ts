import type { Layout } from '../tree/tree.js';

/** Of a contract each page tells of all. */
export const counted: Readonly<Record<Layout, string>> = {
  zh: '第 {page} 页 共 {pages} 页',
  en: 'Page {page} of {pages}',
  stacked: '第 {page} 页 共 {pages} 页 · Page {page} of {pages}',
  'side-by-side': '第 {page} 页 共 {pages} 页 · Page {page} of {pages}',
};
