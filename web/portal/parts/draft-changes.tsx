import type { DraftChanges, DroppedAnswer } from "#kernel/forms";

/** What became of the draft because the form changed meanwhile: shown above the form until it is confirmed. */
export const DraftChangesNotice = ({ changes }: { changes: readonly DraftChanges[] }) =>
  changes.length === 0 ? null : (
    <section className="notice warn changes" aria-labelledby="changes-title">
      <h2 id="changes-title">表单有了新版本，您的草稿已经转过来</h2>
      {changes.map((it) => (
        <Changes key={JSON.stringify(it)} it={it} />
      ))}
      <button type="submit" name="do" value="seen" className="second">
        知道了，不再显示
      </button>
    </section>
  );

const Changes = ({ it }: { it: DraftChanges }) => (
  <>
    <p>{it.kept > 0 ? `已填的内容里有 ${it.kept} 项照旧保留。` : "已填的内容没有能照旧保留的。"}</p>
    <Said title="新表单不再问的（原来填的）" list={it.dropped} />
    <Said title="原来的选项没有了，请重新选（原来选的）" list={it.choiceGone} />
    <Said title="填法变了，请重新填（原来填的）" list={it.typeChanged} />
    {it.reworded.length > 0 ? (
      <>
        <h3>问法变了，内容保留，请核对</h3>
        <ul>
          {it.reworded.map((one) => (
            <li key={one.key}>
              “{one.before}”改为“{one.now}”：{one.text}
            </li>
          ))}
        </ul>
      </>
    ) : null}
    <Named title="新增要填的" list={it.asked.map(({ key, label }) => ({ key, name: label }))} />
    <Named title="不再要交的材料（已传的不会提交）" list={it.papersDropped} />
    <Named title="新增要交的材料" list={it.papersAsked} />
  </>
);

const Said = ({ title, list }: { title: string; list: readonly DroppedAnswer[] }) =>
  list.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {list.map((it) => (
          <li key={it.key}>
            {it.label}：{it.text}
          </li>
        ))}
      </ul>
    </>
  );

const Named = ({ title, list }: { title: string; list: readonly { key: string; name: string }[] }) =>
  list.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <p>{list.map((it) => it.name).join("、")}</p>
    </>
  );

/** What was typed and is not asked, given the other answers. */
export const DroppedNotice = ({ says, list }: { says: string; list: readonly DroppedAnswer[] }) =>
  list.length === 0 ? null : (
    <section className="notice warn" role="status">
      <p>{says}</p>
      <ul>
        {list.map((it) => (
          <li key={it.key}>
            {it.label}：{it.text}
          </li>
        ))}
      </ul>
    </section>
  );
