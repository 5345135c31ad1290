import { Drawer } from "antd";
import type { RegisterRecord } from "#engines/registers/contract";
import type { RegisterField } from "#kernel/plan";
import { valueText } from "#kernel/values";
import { useFrame } from "../frame/frame.ts";

const fieldText = (record: RegisterRecord, { key, type, unit, choices }: RegisterField): string =>
  valueText(record.fields[key] ?? null, {
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(choices === undefined ? {} : { choices }),
  });

/** All that the register holds of one subject and this person may see. */
export const RecordDrawer = ({
  record,
  onClose,
}: {
  record: RegisterRecord | undefined;
  onClose: () => void;
}) => {
  const { registers } = useFrame();
  const register = record ? registers[record.register] : undefined;
  return (
    <Drawer open={record !== undefined} onClose={onClose} size={560} title={record?.name} destroyOnHidden>
      {record && register ? (
        <>
          <p className="office-none">
            {register.name}，第 {record.version} 版{" "}
            {record.sample ? <span className="office-sample">演示数据</span> : null}
          </p>
          <dl className="record-fields">
            {register.fields
              .filter((it) => it.key in record.fields)
              .map((it) => (
                <div key={it.key}>
                  <dt>{it.name}</dt>
                  <dd>{fieldText(record, it)}</dd>
                </div>
              ))}
          </dl>
        </>
      ) : null}
    </Drawer>
  );
};
