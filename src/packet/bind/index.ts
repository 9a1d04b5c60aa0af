export { bind } from './bind.js';
export { excerpt } from './excerpt.js';
export { pictureToPdf } from './picture.js';
