export { bind } from './bind.js';
export { pictureToPdf } from './picture.js';
