import { Button, Input } from "antd";
import { useId, useState } from "react";
import { dayText, findDay } from "#kernel/calendar";
import { statusText, type WorkedCase } from "#kernel/process";
import { useEditing } from "./editing.ts";
import { FaultsAt } from "./fields.tsx";
import { anchorOf } from "./words.ts";

/** As much of a worked case as the screen itself reads; the server checks the rest. */
const isReadable = (it: unknown): it is WorkedCase => {
  const one = it as Partial<WorkedCase> | null;
  return (
    typeof one?.says === "string" &&
    typeof one.filedOn === "string" &&
    findDay(one.filedOn) !== undefined &&
    Array.isArray(one.happens) &&
    typeof one.expect?.status === "string" &&
    (one.expect.due === undefined || findDay(one.expect.due) !== undefined)
  );
};

/** Worked cases are read as sentences and written as JSON: they are made by whoever also reads events of cases. */
export const TestsSection = () => {
  const { item, set, readOnly } = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const tests = item.tests ?? [];
  const take = (): void => {
    try {
      const read = JSON.parse(typed ?? "[]") as WorkedCase[];
      if (!Array.isArray(read) || !read.every(isReadable)) throw new TypeError("not worked cases");
      set("tests", read.length === 0 ? undefined : read);
      setTyped(null);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <div id={anchorOf("tests")}>
      <FaultsAt path="tests" />
      {tests.map((it, at) => (
        <div key={it.says} className="services-entry" id={anchorOf(`tests.${at}`)}>
          <p>
            <strong>{it.says}</strong>{" "}
            <small>
              {dayText(it.filedOn)}申请，{it.happens.length} 步以后：{statusText(it.expect.status)}
              {it.expect.due ? `，到期日 ${dayText(it.expect.due)}` : ""}
            </small>
          </p>
          <FaultsAt path={`tests.${at}`} within />
        </div>
      ))}
      {readOnly ? null : typed === null ? (
        <Button size="small" onClick={() => setTyped(JSON.stringify(tests, null, 2))}>
          用 JSON 改样例
        </Button>
      ) : (
        <div className="services-row">
          <label htmlFor={id}>办件样例（JSON）</label>
          <Input.TextArea
            id={id}
            value={typed}
            autoSize={{ minRows: 8, maxRows: 24 }}
            onChange={(event) => setTyped(event.target.value)}
          />
          {wrong ? (
            <p className="services-fault error">
              这不是办件样例的 JSON 列表：每个样例要有 says、filedOn（日期）、happens 和 expect。
            </p>
          ) : null}
          <p className="office-actions">
            <Button size="small" type="primary" onClick={take}>
              用这些样例
            </Button>
            <Button size="small" onClick={() => setTyped(null)}>
              不改了
            </Button>
          </p>
        </div>
      )}
    </div>
  );
};
