export { bind } from './bind.js';
