import { Optional } from "./cite-fields.tsx";
import { useEditing } from "./editing.ts";
import { DayField, Money, Whole } from "./fields.tsx";
import { freshWindow } from "./fresh.ts";
import { Rows } from "./rows.tsx";

/** When applications are taken: always, or between days, or in windows. */
export const TakenSection = () => {
  const { item, today } = useEditing();
  return (
    <>
      {item.taken ? null : <p className="office-none">长期受理。</p>}
      <Optional path="taken" label="受理的起止" fresh={{ from: today }}>
        <DayField path="taken.from" label="从哪一天起" />
        <DayField path="taken.to" label="到哪一天为止（不写就一直受理）" optional />
        <h3>申报期</h3>
        <Rows<{ from: string; to: string }>
          path="taken.windows"
          one="申报期"
          titleOf={(it) => `${it.from} 至 ${it.to}`}
          emptyIs={null}
          fresh={[{ label: "加一个申报期", make: () => freshWindow(today) }]}
        >
          {(path) => (
            <>
              <DayField path={`${path}.from`} label="从哪一天起" />
              <DayField path={`${path}.to`} label="到哪一天为止" />
              <Whole path={`${path}.quota`} label="名额（不限就留空）" optional />
              <Money path={`${path}.budget`} label="预算，不限就留空" optional />
            </>
          )}
        </Rows>
      </Optional>
    </>
  );
};
