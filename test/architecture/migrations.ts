/** What a migration must keep so that one schema runs on one machine and on many. Each finding: file: code: table. */
export const migrationFindings = (file: string, text: string): string[] => {
  const plain = text.replace(/--.*$/gm, "");
  const tables = [...plain.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n?\s*\);/g)].map((it) => ({
    name: it[1] ?? "",
    body: it[2] ?? "",
  }));
  const findings = tables.flatMap(({ name, body }) => tableFindings(name, body, plain));
  if (/\bLISTEN\b/.test(plain)) findings.push("listens: LISTEN does not reach other machines");
  if (
    /\bSERIAL\b|GENERATED .* AS IDENTITY/i.test(plain) &&
    /subject_id/.test(plain) &&
    !/-- one sequence/.test(text)
  )
    findings.push("sequence: a sequence is one place that all writers wait for");
  return findings.map((it) => `${file}: ${it}`);
};

const tableFindings = (name: string, body: string, whole: string): string[] => {
  if (!/^\s*subject_id\b/m.test(body) || isPassing(name)) return [];
  const findings: string[] = [];
  const key = /PRIMARY KEY \(([^)]*)\)/.exec(body)?.[1] ?? "";
  // A claim table is found by its code: the code comes first there and the subject is what it claims for.
  const isClaim = /_(keys|codes|claims)$/.test(name);
  if (!isClaim && !key.trim().startsWith("subject_id")) findings.push(`key-not-by-subject: ${name}`);
  for (const match of body.matchAll(/UNIQUE \(([^)]*)\)/g)) {
    if (!isClaim && !(match[1] ?? "").includes("subject_id"))
      findings.push(`unique-without-subject: ${name}`);
  }
  if (!isClaim && !new RegExp(`app_distribute\\('${name}'`).test(whole))
    findings.push(`not-distributed: ${name}`);
  if (/_(events|history)$/.test(name) && !new RegExp(`app_keep_history\\('${name}'`).test(whole))
    findings.push(`history-not-kept: ${name}`);
  return findings;
};

/** Staging holds rows of a batch on their way in; they belong to the batch. */
const isPassing = (name: string): boolean => name.endsWith("_staging");
