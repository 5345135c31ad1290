/** The file cannot be read, and why, in words that fit after “文件读不出来：”. Becomes the refusal `file-not-readable`. */
export class Unreadable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "Unreadable";
  }
}
