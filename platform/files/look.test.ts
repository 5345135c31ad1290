import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAt } from "./index.ts";
import { jpegOf, pdfOf, pngOf } from "./testing.ts";

const faultOf = (bytes: Uint8Array): string | undefined => {
  const look = lookAt(bytes);
  return "fault" in look ? look.fault : undefined;
};
const goodOf = (bytes: Uint8Array) => {
  const look = lookAt(bytes);
  if ("fault" in look) throw new Error(look.fault);
  return look;
};

test("a file is what is in it: pages of a PDF, pixels of a picture", () => {
  expect(goodOf(pdfOf({ pages: 3 }))).toMatchObject({ mediaType: "application/pdf", pages: 3, pixels: null });
  expect(goodOf(pdfOf({ pages: 120, packed: true })).pages).toBe(120);
  expect(goodOf(pngOf({ width: 640, height: 480 }))).toMatchObject({
    mediaType: "image/png",
    pixels: 307_200,
  });
  expect(goodOf(jpegOf({ width: 3000, height: 2000 }))).toMatchObject({
    mediaType: "image/jpeg",
    pixels: 6_000_000,
  });
  expect(faultOf(new Uint8Array())).toBe("empty");
  expect(faultOf(Buffer.from("<svg onload='alert(1)'/>"))).toBe("kind");
  expect(faultOf(Buffer.from("PK\u0003\u0004"))).toBe("kind");
});

test("pages are counted, not believed: a page may not hide behind a small count, nor a tree run in a ring", () => {
  const lying = pdfOf({ pages: 40 }).toString("latin1").replace("/Count 40", "/Count 1");
  expect(goodOf(Buffer.from(lying, "latin1")).pages).toBe(40);
  const ring = pdfOf({ pages: 2 }).toString("latin1").replace("10 0 R", "2 0 R");
  expect(goodOf(Buffer.from(ring, "latin1")).pages).toBe(1);
});

test("the newest version of an object counts, as in a PDF that was saved again", () => {
  const added = "2 0 obj<</Type/Pages/Kids[10 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  expect(goodOf(Buffer.concat([pdfOf({ pages: 5 }), Buffer.from(added)])).pages).toBe(1);
});

test.each([
  ["a password", pdfOf({ trailer: "/Encrypt 7 0 R" }), "encrypted"],
  ["a script", pdfOf({ catalog: "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>" }), "script"],
  ["a script with its name in disguise", pdfOf({ catalog: "/OpenAction<</S/J#61vaScript>>" }), "script"],
  ["a script in a packed object", pdfOf({ packed: true, objects: ["<</JS(x)>>"] }), "script"],
  ["a program to start", pdfOf({ objects: ["<</Type/Action/S/Launch/F(cmd.exe)>>"] }), "script"],
  ["a dynamic form", pdfOf({ catalog: "/AcroForm<</XFA[(a)7 0 R]>>" }), "script"],
  ["a file within", pdfOf({ catalog: "/Names<</EmbeddedFiles 7 0 R>>" }), "attachment"],
  ["a file pinned to a page", pdfOf({ objects: ["<</Type/Filespec/EF<</F 7 0 R>>>>"] }), "attachment"],
] as const)("a PDF with %s is not taken", (_what, bytes, fault) => {
  expect(faultOf(bytes)).toBe(fault);
});

test("a script hidden where a stream's data seems to be is found too", () => {
  const hidden = "70 0 obj<</Length 60>>stream\n71 0 obj<</S /JavaScript /JS (x)>>endobj".padEnd(89, " ");
  expect(faultOf(pdfOf({ objects: [`<<>>endobj\n${hidden}\nendstream endobj 72 0 obj null`] }))).toBe(
    "script",
  );
});

test("words about scripts are no scripts", () => {
  const title = "<</Title(How /JS and /Launch work \\(a book\\))/Author<2F4A53>>>";
  expect(goodOf(pdfOf({ objects: [title, "% /JS\n<</A 1>>"] })).pages).toBe(1);
});

test("a file whose end is missing is told as such, wherever it was cut", () => {
  for (const whole of [pngOf({ width: 9, height: 9 }), jpegOf({ width: 9, height: 9 })]) {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: whole.length - 1 }), (at) => {
        expect(["cut-off", "damaged"]).toContain(faultOf(whole.subarray(0, at)));
      }),
    );
  }
  const pdf = pdfOf({ pages: 9 });
  for (let at = 8; at < pdf.length - 6; at += 7) expect(faultOf(pdf.subarray(0, at))).toBe("cut-off");
});

test("a PDF that misses one of its pages is damaged", () => {
  expect(faultOf(Buffer.from(pdfOf({ pages: 3 }).toString("latin1").replace("11 0 obj", "99 0 obj")))).toBe(
    "damaged",
  );
});

test("a picture that claims to be huge is measured without unpacking it", () => {
  expect(goodOf(pngOf({ width: 60_000, height: 60_000 })).pixels).toBe(3_600_000_000);
  expect(goodOf(jpegOf({ width: 65_000, height: 65_000 })).pixels).toBe(4_225_000_000);
});

test("packed objects are not unpacked for ever", () => {
  const bomb = deflateSync(Buffer.alloc(60 * 1024 * 1024));
  const stream = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>stream\n${bomb.toString("latin1")}\nendstream`;
  expect(faultOf(pdfOf({ objects: [stream] }))).toBe("too-complex");
});

test("where a photo was taken is taken out, and which way is up stays", () => {
  const photo = jpegOf({ width: 90, height: 60, place: true });
  const kept = goodOf(photo);
  expect(kept.locationRemoved).toBe(true);
  expect(Buffer.from(kept.bytes).includes("GPS")).toBe(false);
  expect(Buffer.from(kept.bytes).includes("camera of Li")).toBe(false);
  expect(Buffer.from(kept.bytes).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
  const again = goodOf(kept.bytes);
  expect(again).toMatchObject({ locationRemoved: false, pixels: 5400 });
  expect(Buffer.from(again.bytes).equals(Buffer.from(kept.bytes))).toBe(true);
  const picture = goodOf(pngOf({ width: 9, height: 9, place: true }));
  expect(picture.locationRemoved).toBe(true);
  expect(Buffer.from(picture.bytes).equals(pngOf({ width: 9, height: 9 }))).toBe(true);
});

test("whatever comes is answered, never thrown at, and soon", () => {
  const heads = [
    pdfOf({ pages: 2, packed: true }),
    pdfOf(),
    pngOf({ width: 9, height: 9 }),
    jpegOf({ width: 9, height: 9, place: true }),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 30 }),
      (head, changes) => {
        const bytes = Buffer.from(head);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        lookAt(bytes);
      },
    ),
    { numRuns: 500 },
  );
  const slow = [
    "1".repeat(3_000_000),
    "(".repeat(3_000_000),
    "<<".repeat(1_500_000),
    "[".repeat(3_000_000),
    "1 0 obj".repeat(400_000),
    "%".repeat(3_000_000),
    "<</A".repeat(700_000),
    "1 0 obj(".repeat(300_000),
    `[${"1 2 ".repeat(2_000_000)}]`,
  ];
  for (const junk of slow) {
    const from = performance.now();
    lookAt(Buffer.from(`%PDF-1.7\n1 0 obj ${junk}\n%%EOF`));
    expect(performance.now() - from).toBeLessThan(10_000);
  }
});
