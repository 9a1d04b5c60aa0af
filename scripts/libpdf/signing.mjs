/** Stands for pkijs and asn1js inside dist/libpdf.js: nothing is signed or verified here, and they would be half of the file. */
export class CryptoEngine {}
export {
  CryptoEngine as Boolean,
  CryptoEngine as Constructed,
  CryptoEngine as Integer,
  CryptoEngine as Null,
  CryptoEngine as ObjectIdentifier,
  CryptoEngine as OctetString,
  CryptoEngine as Sequence,
  CryptoEngine as UTCTime,
};
export function setEngine() {}
export function fromBER() {
  throw new Error('signatures are not read');
}
export { fromBER as createCMSECDSASignature };
