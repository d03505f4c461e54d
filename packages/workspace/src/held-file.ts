const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A document that the browser holds while somebody looks at it, and forgets when they leave. */
export class HeldFile {
  readonly address: string;

  constructor(content: Blob) {
    this.address = URL.createObjectURL(content);
  }

  static pdf = (base64: string): HeldFile =>
    new HeldFile(new Blob([bytesOf(base64)], { type: 'application/pdf' }));

  static csv = (text: string): HeldFile =>
    new HeldFile(new Blob([text], { type: 'text/csv;charset=utf-8' }));

  forget(): void {
    URL.revokeObjectURL(this.address);
  }
}

/** In pieces: a call of a function has only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
