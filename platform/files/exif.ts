const ORIENTATION = 0x0112;
const GPS_TABLE = 0x8825;

/** Which way is up, 1 to 8, of an Exif segment; undefined when it does not say or is no Exif. */
export const orientationOf = (segment: Buffer): number | undefined => {
  const way = tagOf(segment, ORIENTATION);
  return way !== undefined && way >= 1 && way <= 8 ? way : undefined;
};

/** Whether an Exif or an XMP segment says where the picture was taken. */
export const hasPlace = (segment: Buffer): boolean =>
  tagOf(segment, GPS_TABLE) !== undefined || segment.includes("GPSLatitude");

/** The first number of an entry of the main table. */
const tagOf = (segment: Buffer, tag: number): number | undefined => {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return undefined;
  const table = segment.subarray(10);
  const little = table.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (little ? table.readUInt16LE(at) : table.readUInt16BE(at));
  try {
    const first = little ? table.readUInt32LE(4) : table.readUInt32BE(4);
    const count = short(first);
    for (let entry = 0; entry < count; entry++) {
      const at = first + 2 + entry * 12;
      if (short(at) === tag) return short(at + 8);
    }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
  }
  return undefined;
};

/** A segment that says which way is up and nothing else. */
export const exifWithOrientation = (way: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0x00, 0x22]),
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", "latin1"),
    Buffer.from([way, 0, 0, 0, 0, 0, 0]),
  ]);
